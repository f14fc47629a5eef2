<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
  <context>
    <name>Hilbert</name>
    <message>
      <source>% with 95 % intervals</source>
      <translation>% mit 95-%-Intervallen</translation>
    </message>
    <message>
      <source>0 always takes the likeliest word.</source>
      <translation>0 nimmt immer das wahrscheinlichste Wort.</translation>
    </message>
    <message>
      <source>0 gives exact expectations; a number samples as a device would.</source>
      <translation>0 gibt exakte Erwartungswerte; eine Zahl zieht Stichproben wie ein Gerät.</translation>
    </message>
    <message>
      <source>; dropped: {parts}</source>
      <translation>; verworfen: {parts}</translation>
    </message>
    <message>
      <source>A checkout</source>
      <translation>Ein Checkout</translation>
    </message>
    <message>
      <source>A constant beside the embedding lets them follow a linear rule.</source>
      <translation>Eine Konstante neben dem Embedding lässt sie einer linearen Regel folgen.</translation>
    </message>
    <message>
      <source>A file that Hilbert exported</source>
      <translation>Eine Datei, die Hilbert exportiert hat</translation>
    </message>
    <message>
      <source>A layer of gates, s</source>
      <translation>Eine Lage Gatter, s</translation>
    </message>
    <message>
      <source>A little smaller, for a little less exactness.</source>
      <translation>Etwas kleiner, dafür etwas weniger genau.</translation>
    </message>
    <message>
      <source>A mirror is an address that begins with https://</source>
      <translation>Ein Spiegel ist eine Adresse, die mit https:// beginnt</translation>
    </message>
    <message>
      <source>A model learns from questions with their answers. Propose some from your papers, import a JSONL or CSV file, or write them yourself.</source>
      <translation>Ein Modell lernt aus Fragen mit ihren Antworten. Lassen Sie welche aus Ihren Artikeln vorschlagen, importieren Sie eine JSONL- oder CSV-Datei, oder schreiben Sie sie selbst.</translation>
    </message>
    <message>
      <source>A quantum head decides whether a question is looked up in the papers, answered by the model alone, or asked back; what it is not sure of is looked up. Train one under Fine-tune, Quantum head.</source>
      <translation>Ein Quantenkopf entscheidet, ob eine Frage in den Artikeln nachgeschlagen, vom Modell allein beantwortet oder zurückgefragt wird; wo er unsicher ist, wird nachgeschlagen. Trainiert wird einer unter Feintuning, Quantenkopf.</translation>
    </message>
    <message>
      <source>A question</source>
      <translation>Eine Frage</translation>
    </message>
    <message>
      <source>A question for both</source>
      <translation>Eine Frage an beide</translation>
    </message>
    <message>
      <source>A question from a passage, answered from what the search finds for it.</source>
      <translation>Eine Frage aus einer Stelle, beantwortet aus dem, was die Suche dazu findet.</translation>
    </message>
    <message>
      <source>A search connects to the hub, and so does choosing a model that it has found.</source>
      <translation>Eine Suche verbindet sich mit dem Hub, ebenso die Wahl eines gefundenen Modells.</translation>
    </message>
    <message>
      <source>A small model is here already. Press a question, then Enter.</source>
      <translation>Ein kleines Modell ist schon da. Wählen Sie eine Frage, dann Enter.</translation>
    </message>
    <message>
      <source>A third of the size; small differences.</source>
      <translation>Ein Drittel der Größe; kleine Unterschiede.</translation>
    </message>
    <message>
      <source>API key</source>
      <translation>API-Schlüssel</translation>
    </message>
    <message>
      <source>About {time} for {sentences} sentences, if nothing else runs</source>
      <translation>Etwa {time} für {sentences} Sätze, wenn sonst nichts läuft</translation>
    </message>
    <message>
      <source>Above 0 discourages repeating whole phrases.</source>
      <translation>Über 0 verhindert, dass ganze Wendungen wiederholt werden.</translation>
    </message>
    <message>
      <source>Above 0 makes words less likely once they have been used.</source>
      <translation>Über 0 macht Wörter unwahrscheinlicher, die schon vorkamen.</translation>
    </message>
    <message>
      <source>Above 1 makes words that stood just before less likely.</source>
      <translation>Über 1 macht Wörter unwahrscheinlicher, die gerade erst standen.</translation>
    </message>
    <message>
      <source>Accent</source>
      <translation>Akzent</translation>
    </message>
    <message>
      <source>Accept (A)</source>
      <translation>Annehmen (A)</translation>
    </message>
    <message>
      <source>Accept some examples, then start one on the Train tab.</source>
      <translation>Erst einige Beispiele annehmen, dann unter „Trainieren“ einen starten.</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Angenommen</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <source>Accuracy by gate errors</source>
      <translation>Genauigkeit nach Gatterfehlern</translation>
    </message>
    <message>
      <source>Accuracy by qubits</source>
      <translation>Genauigkeit nach Qubits</translation>
    </message>
    <message>
      <source>Accuracy by shots</source>
      <translation>Genauigkeit nach Messungen</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>Aktivität</translation>
    </message>
    <message>
      <source>Activity: nothing is running</source>
      <translation>Aktivität: nichts läuft</translation>
    </message>
    <message>
      <source>Activity: what is running</source>
      <translation>Aktivität: was gerade läuft</translation>
    </message>
    <message>
      <source>Adapter</source>
      <translation>Adapter</translation>
    </message>
    <message>
      <source>Adapters</source>
      <translation>Adapter</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Add a GGUF file…</source>
      <translation>GGUF-Datei hinzufügen …</translation>
    </message>
    <message>
      <source>Add a folder of papers</source>
      <translation>Ordner mit Artikeln hinzufügen</translation>
    </message>
    <message>
      <source>Add a model on a server</source>
      <translation>Modell auf einem Server hinzufügen</translation>
    </message>
    <message>
      <source>Add a model on a server…</source>
      <translation>Modell auf einem Server hinzufügen …</translation>
    </message>
    <message>
      <source>Add an adapter</source>
      <translation>Adapter hinzufügen</translation>
    </message>
    <message>
      <source>Add an adapter…</source>
      <translation>Adapter hinzufügen …</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
      <source>Add models</source>
      <translation>Modelle hinzufügen</translation>
    </message>
    <message>
      <source>Add papers</source>
      <translation>Artikel hinzufügen</translation>
    </message>
    <message>
      <source>Add the papers you work with</source>
      <translation>Fügen Sie die Artikel hinzu, mit denen Sie arbeiten</translation>
    </message>
    <message>
      <source>Add the sample texts</source>
      <translation>Beispieltexte hinzufügen</translation>
    </message>
    <message>
      <source>Add them</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Hinzugefügt</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Address of the announcement</source>
      <translation>Adresse der Ankündigung</translation>
    </message>
    <message>
      <source>After an answer the model is asked how much each passage tells of its sentence. Before its first use Hilbert measures in the background whether that helps; if not, the model is not asked.</source>
      <translation>Nach einer Antwort wird das Modell gefragt, wie viel jede Textstelle von ihrem Satz verrät. Vor dem ersten Mal misst Hilbert im Hintergrund, ob das hilft; wenn nicht, wird das Modell nicht gefragt.</translation>
    </message>
    <message>
      <source>After step {step}</source>
      <translation>Nach Schritt {step}</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Alle Dateien</translation>
    </message>
    <message>
      <source>All papers</source>
      <translation>Alle Artikel</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>Alpha</translation>
    </message>
    <message>
      <source>Also found</source>
      <translation>Außerdem gefunden</translation>
    </message>
    <message>
      <source>An adapter (LoRA, in a GGUF file) changes a model without a copy of it. It fits only the model that it was trained on; 100 % is as it was trained.</source>
      <translation>Ein Adapter (LoRA, in einer GGUF-Datei) verändert ein Modell, ohne es zu kopieren. Er passt nur zu dem Modell, auf dem er trainiert wurde; 100 % ist wie trainiert.</translation>
    </message>
    <message>
      <source>An answer ends before any of these texts:</source>
      <translation>Eine Antwort endet vor jedem dieser Texte:</translation>
    </message>
    <message>
      <source>An empty folder for the profile</source>
      <translation>Ein leerer Ordner für das Profil</translation>
    </message>
    <message>
      <source>An empty folder for what is in it</source>
      <translation>Ein leerer Ordner für den Inhalt</translation>
    </message>
    <message>
      <source>Angle scale</source>
      <translation>Winkelskala</translation>
    </message>
    <message>
      <source>Another model or another length has all papers embedded anew, in the background; until that is done they are searched as before.</source>
      <translation>Mit anderem Modell oder anderer Länge werden alle Artikel im Hintergrund neu eingebettet; bis dahin werden sie wie bisher durchsucht.</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Antwort</translation>
    </message>
    <message>
      <source>Answer again</source>
      <translation>Neu antworten</translation>
    </message>
    <message>
      <source>Answer from the same record: the same words come out.</source>
      <translation>Nach derselben Aufzeichnung antworten: Es kommen dieselben Wörter heraus.</translation>
    </message>
    <message>
      <source>Answer without papers</source>
      <translation>Ohne Artikel antworten</translation>
    </message>
    <message>
      <source>Any folder of sentence-transformers.</source>
      <translation>Ein beliebiger Ordner von sentence-transformers.</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Architektur</translation>
    </message>
    <message>
      <source>As many as in SetFit's examples.</source>
      <translation>So viele wie in den Beispielen von SetFit.</translation>
    </message>
    <message>
      <source>As the desktop</source>
      <translation>Wie der Desktop</translation>
    </message>
    <message>
      <source>As the server calls it</source>
      <translation>Wie der Server es nennt</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <source>Ask a question</source>
      <translation>Stellen Sie eine Frage</translation>
    </message>
    <message>
      <source>Ask a question that is answered from this paper alone</source>
      <translation>Eine Frage stellen, die allein aus diesem Artikel beantwortet wird</translation>
    </message>
    <message>
      <source>Ask about this paper</source>
      <translation>Zu diesem Artikel fragen</translation>
    </message>
    <message>
      <source>Ask both</source>
      <translation>Beide fragen</translation>
    </message>
    <message>
      <source>Ask it and its base the same question</source>
      <translation>Ihm und seinem Basismodell dieselbe Frage stellen</translation>
    </message>
    <message>
      <source>Ask the server for its models</source>
      <translation>Den Server nach seinen Modellen fragen</translation>
    </message>
    <message>
      <source>Ask with a collection chosen: the passages that an answer rests on appear here.</source>
      <translation>Fragen Sie mit gewählter Sammlung: Hier erscheinen die Stellen, auf denen eine Antwort beruht.</translation>
    </message>
    <message>
      <source>Ask your papers a question</source>
      <translation>Fragen Sie Ihre Artikel</translation>
    </message>
    <message>
      <source>Asking {host}…</source>
      <translation>{host} wird gefragt …</translation>
    </message>
    <message>
      <source>At most; the best by the validation sentences is kept.</source>
      <translation>Höchstens; die nach den Validierungssätzen beste bleibt.</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
      <source>Back to the list (Escape)</source>
      <translation>Zurück zur Liste (Escape)</translation>
    </message>
    <message>
      <source>Back to the passage</source>
      <translation>Zurück zur Stelle</translation>
    </message>
    <message>
      <source>Balanced</source>
      <translation>Ausgewogen</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Basismodell</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>Batch</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>Batchgröße</translation>
    </message>
    <message>
      <source>Batches in a step</source>
      <translation>Batches je Schritt</translation>
    </message>
    <message>
      <source>Best validation loss</source>
      <translation>Bester Validierungsverlust</translation>
    </message>
    <message>
      <source>Bias amplitude</source>
      <translation>Bias-Amplitude</translation>
    </message>
    <message>
      <source>BibTeX (*.bib)</source>
      <translation>BibTeX (*.bib)</translation>
    </message>
    <message>
      <source>Bin</source>
      <translation>Papierkorb</translation>
    </message>
    <message>
      <source>Bind every word of the answer to a rule.</source>
      <translation>Jedes Wort der Antwort an eine Regel binden.</translation>
    </message>
    <message>
      <source>Bin…</source>
      <translation>Papierkorb …</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Blau</translation>
    </message>
    <message>
      <source>CSV, TSV, JSONL, or lines of “label text”</source>
      <translation>CSV, TSV, JSONL oder Zeilen der Form „Label Text“</translation>
    </message>
    <message>
      <source>CSV…</source>
      <translation>CSV …</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Katalog</translation>
    </message>
    <message>
      <source>Catalogue of models</source>
      <translation>Katalog der Modelle</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Sicherheit</translation>
    </message>
    <message>
      <source>Chance of an error at a two-qubit gate when predicting.</source>
      <translation>Wahrscheinlichkeit eines Fehlers je Zwei-Qubit-Gatter bei der Vorhersage.</translation>
    </message>
    <message>
      <source>Chance that a qubit is read wrongly.</source>
      <translation>Wahrscheinlichkeit, dass ein Qubit falsch ausgelesen wird.</translation>
    </message>
    <message>
      <source>Change a model on a server</source>
      <translation>Modell auf einem Server ändern</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
    </message>
    <message>
      <source>Changed; {preset} has {value}.</source>
      <translation>Geändert; {preset} hat {value}.</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern …</translation>
    </message>
    <message>
      <source>Chat</source>
      <translation>Chat</translation>
    </message>
    <message>
      <source>Chat with it</source>
      <translation>Damit chatten</translation>
    </message>
    <message>
      <source>Chats</source>
      <translation>Chats</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <source>Checking examples</source>
      <translation>Beispiele werden geprüft</translation>
    </message>
    <message>
      <source>Choose an example to read and edit it.</source>
      <translation>Wählen Sie ein Beispiel, um es zu lesen und zu bearbeiten.</translation>
    </message>
    <message>
      <source>Choose another folder, or close the program that shows it.</source>
      <translation>Wählen Sie einen anderen Ordner, oder schließen Sie das Programm, das sie zeigt.</translation>
    </message>
    <message>
      <source>Choose at least one kind of file.</source>
      <translation>Mindestens eine Dateiart wählen.</translation>
    </message>
    <message>
      <source>Choose labelled sentences</source>
      <translation>Sätze mit Labels wählen</translation>
    </message>
    <message>
      <source>Choose sentences with labels on the left, and train. Every training compares the head with classical ones of its size and says plainly whether it helps.</source>
      <translation>Links Sätze mit Labels wählen und trainieren. Jedes Training vergleicht den Kopf mit gleich großen klassischen und sagt klar, ob er hilft.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen …</translation>
    </message>
    <message>
      <source>Circuit</source>
      <translation>Schaltkreis</translation>
    </message>
    <message>
      <source>Circuit of {qubits} qubits and {gates} gates</source>
      <translation>Schaltkreis mit {qubits} Qubits und {gates} Gattern</translation>
    </message>
    <message>
      <source>Circuits side by side on the whole embedding; only with that front.</source>
      <translation>Schaltkreise nebeneinander auf dem ganzen Embedding; nur mit dieser Vorstufe.</translation>
    </message>
    <message>
      <source>Cited papers</source>
      <translation>Zitierte Artikel</translation>
    </message>
    <message>
      <source>Cited papers as BibTeX</source>
      <translation>Zitierte Artikel als BibTeX</translation>
    </message>
    <message>
      <source>Classify</source>
      <translation>Klassifizieren</translation>
    </message>
    <message>
      <source>Classify a list</source>
      <translation>Liste klassifizieren</translation>
    </message>
    <message>
      <source>Classifying…</source>
      <translation>Wird klassifiziert …</translation>
    </message>
    <message>
      <source>Clear finished</source>
      <translation>Beendetes entfernen</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>Filter löschen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Schließen (Esc)</translation>
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation>Schließen (Escape)</translation>
    </message>
    <message>
      <source>Close Hilbert?</source>
      <translation>Hilbert schließen?</translation>
    </message>
    <message>
      <source>Close the other window, or end its process, and start again.</source>
      <translation>Schließen Sie das andere Fenster oder beenden Sie seinen Prozess, und starten Sie erneut.</translation>
    </message>
    <message>
      <source>Close the sources</source>
      <translation>Quellen schließen</translation>
    </message>
    <message>
      <source>Close, let it go on</source>
      <translation>Schließen, weiterlaufen lassen</translation>
    </message>
    <message>
      <source>Coarse labels (NUM:dist is NUM)</source>
      <translation>Grobe Labels (NUM:dist wird NUM)</translation>
    </message>
    <message>
      <source>Collection</source>
      <translation>Sammlung</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>Sammlungen</translation>
    </message>
    <message>
      <source>Comes with Hilbert</source>
      <translation>Kommt mit Hilbert</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>Befehlspalette</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Compare all</source>
      <translation>Alle vergleichen</translation>
    </message>
    <message>
      <source>Compare it with its base on held-out questions</source>
      <translation>Mit dem Basismodell an zurückgehaltenen Fragen vergleichen</translation>
    </message>
    <message>
      <source>Compare two models on a question</source>
      <translation>Zwei Modelle an einer Frage vergleichen</translation>
    </message>
    <message>
      <source>Computed</source>
      <translation>Berechnet</translation>
    </message>
    <message>
      <source>Computed problems</source>
      <translation>Berechnete Aufgaben</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Konfidenz</translation>
    </message>
    <message>
      <source>Connectivity</source>
      <translation>Konnektivität</translation>
    </message>
    <message>
      <source>Context window</source>
      <translation>Kontextfenster</translation>
    </message>
    <message>
      <source>Conversation</source>
      <translation>Gespräch</translation>
    </message>
    <message>
      <source>Conversation deleted</source>
      <translation>Gespräch gelöscht</translation>
    </message>
    <message>
      <source>Conversations</source>
      <translation>Gespräche</translation>
    </message>
    <message>
      <source>Conversations stay here for 30 days.</source>
      <translation>Gespräche bleiben hier 30 Tage.</translation>
    </message>
    <message>
      <source>Conversations, papers and models lie here. A profile is another folder with its own; HILBERT_DATA chooses one at the start.</source>
      <translation>Gespräche, Artikel und Modelle liegen hier. Ein Profil ist ein anderer Ordner mit eigenen; HILBERT_DATA wählt einen beim Start.</translation>
    </message>
    <message>
      <source>Conversations, papers, models and trainings as one ZIP file. It is imported into an empty folder, which becomes a profile: nothing here is written over.</source>
      <translation>Gespräche, Artikel, Modelle und Trainings als eine ZIP-Datei. Importiert wird sie in einen leeren Ordner, der zu einem Profil wird: Hier wird nichts überschrieben.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy TeX</source>
      <translation>TeX kopieren</translation>
    </message>
    <message>
      <source>Copy as Markdown</source>
      <translation>Als Markdown kopieren</translation>
    </message>
    <message>
      <source>Copy as plain text</source>
      <translation>Als reinen Text kopieren</translation>
    </message>
    <message>
      <source>Copy formulas as TeX</source>
      <translation>Formeln als TeX kopieren</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>Link kopieren</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>Bild kopieren</translation>
    </message>
    <message>
      <source>Copy the table</source>
      <translation>Tabelle kopieren</translation>
    </message>
    <message>
      <source>Copy those of this answer</source>
      <translation>Die dieser Antwort kopieren</translation>
    </message>
    <message>
      <source>Creative</source>
      <translation>Kreativ</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>Kurven</translation>
    </message>
    <message>
      <source>DRY</source>
      <translation>DRY</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Dark is easier in a dark room; high contrast is for those who see little grey.</source>
      <translation>Dunkel ist angenehmer im dunklen Raum; hoher Kontrast hilft, wenn Grau schlecht zu sehen ist.</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Datenordner</translation>
    </message>
    <message>
      <source>Data uploads</source>
      <translation>Daten-Uploads</translation>
    </message>
    <message>
      <source>Default: {value}</source>
      <translation>Vorgabe: {value}</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Delete the file</source>
      <translation>Datei löschen</translation>
    </message>
    <message>
      <source>Deleted conversations</source>
      <translation>Gelöschte Gespräche</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>Tiefe</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Ausblenden</translation>
    </message>
    <message>
      <source>Do gradients vanish</source>
      <translation>Verschwinden die Gradienten</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Herunterladen</translation>
    </message>
    <message>
      <source>Download of {file}</source>
      <translation>Download von {file}</translation>
    </message>
    <message>
      <source>Download {size}</source>
      <translation>{size} herunterladen</translation>
    </message>
    <message>
      <source>Downloads</source>
      <translation>Downloads</translation>
    </message>
    <message>
      <source>Draw from the words that make up this share.</source>
      <translation>Aus den Wörtern ziehen, die diesen Anteil ausmachen.</translation>
    </message>
    <message>
      <source>Draw from this many words; 0 for all.</source>
      <translation>Aus so vielen Wörtern ziehen; 0 für alle.</translation>
    </message>
    <message>
      <source>Drawing of the circuit</source>
      <translation>Zeichnung des Schaltkreises</translation>
    </message>
    <message>
      <source>Drawing page {page}…</source>
      <translation>Seite {page} wird gezeichnet …</translation>
    </message>
    <message>
      <source>Drawn beside each answer and compared by what they mean; each takes its time.</source>
      <translation>Werden neben jeder Antwort gezogen und nach ihrer Bedeutung verglichen; jede kostet Zeit.</translation>
    </message>
    <message>
      <source>Drawn by each seed for training; all others test.</source>
      <translation>Zieht jeder Startwert zum Trainieren; alle übrigen testen.</translation>
    </message>
    <message>
      <source>Drop PDFs or a folder here to add them to “{collection}”.</source>
      <translation>Legen Sie PDFs oder einen Ordner hier ab, um sie zu „{collection}“ hinzuzufügen.</translation>
    </message>
    <message>
      <source>Drop PDFs or a folder of them here. Hilbert reads them on this machine and cites them, by page, when it answers.</source>
      <translation>Legen Sie PDFs oder einen Ordner damit hier ab. Hilbert liest sie auf diesem Rechner und zitiert sie mit Seite, wenn es antwortet.</translation>
    </message>
    <message>
      <source>Drop to add</source>
      <translation>Zum Hinzufügen ablegen</translation>
    </message>
    <message>
      <source>Drop to add to “{collection}”</source>
      <translation>Ablegen, um zu „{collection}“ hinzuzufügen</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <source>Each effect is the mean accuracy at the higher level less that at the lower one; the line through it is as far as chance reaches once in twenty.</source>
      <translation>Jede Wirkung ist die mittlere Genauigkeit auf der höheren Stufe abzüglich der auf der niedrigeren; die Linie reicht so weit, wie es der Zufall einmal in zwanzig Fällen tut.</translation>
    </message>
    <message>
      <source>Each of these is a number above 0; shots are whole.</source>
      <translation>Jede dieser Angaben ist eine Zahl über 0, die der Messungen eine ganze.</translation>
    </message>
    <message>
      <source>Each shot besides, s</source>
      <translation>Jede Messung sonst, s</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Editing a question: the old version stays. Esc to leave.</source>
      <translation>Eine Frage wird bearbeitet: Die alte Fassung bleibt. Esc beendet.</translation>
    </message>
    <message>
      <source>Embedding model</source>
      <translation>Embedding-Modell</translation>
    </message>
    <message>
      <source>Empty the bin</source>
      <translation>Papierkorb leeren</translation>
    </message>
    <message>
      <source>Enable fine-tuning</source>
      <translation>Feintuning einrichten</translation>
    </message>
    <message>
      <source>Encoder</source>
      <translation>Encoder</translation>
    </message>
    <message>
      <source>Encoder connectivity</source>
      <translation>Konnektivität der Encoder</translation>
    </message>
    <message>
      <source>Encoder depth</source>
      <translation>Tiefe der Encoder</translation>
    </message>
    <message>
      <source>Encoders</source>
      <translation>Encoder</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Kodierung</translation>
    </message>
    <message>
      <source>Energy of a prediction</source>
      <translation>Energie einer Vorhersage</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>Epochen</translation>
    </message>
    <message>
      <source>Epochs without a better one before the training ends.</source>
      <translation>Epochen ohne eine bessere, bis das Training endet.</translation>
    </message>
    <message>
      <source>Errors of a gate</source>
      <translation>Gatterfehler</translation>
    </message>
    <message>
      <source>Errors of a reading</source>
      <translation>Auslesefehler</translation>
    </message>
    <message>
      <source>Estimating the time…</source>
      <translation>Dauer wird geschätzt …</translation>
    </message>
    <message>
      <source>Every file is compared with the trained model before it is offered: a file that does not answer like it is removed.</source>
      <translation>Jede Datei wird mit dem trainierten Modell verglichen, bevor sie angeboten wird: Antwortet sie nicht wie dieses, wird sie entfernt.</translation>
    </message>
    <message>
      <source>Everything stays on this machine. Drop papers here to ask them questions.</source>
      <translation>Alles bleibt auf diesem Rechner. Legen Sie Artikel hier ab, um sie zu befragen.</translation>
    </message>
    <message>
      <source>Exact, IVF in a very large library</source>
      <translation>Exakt, in einer sehr großen Bibliothek IVF</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Beispiele</translation>
    </message>
    <message>
      <source>Examples (*.jsonl *.json *.csv)</source>
      <translation>Beispiele (*.jsonl *.json *.csv)</translation>
    </message>
    <message>
      <source>Explain the difference between a mixed and an entangled state.</source>
      <translation>Erkläre den Unterschied zwischen einem gemischten und einem verschränkten Zustand.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Export accepted examples</source>
      <translation>Angenommene Beispiele exportieren</translation>
    </message>
    <message>
      <source>Export all conversations</source>
      <translation>Alle Gespräche exportieren</translation>
    </message>
    <message>
      <source>Export all…</source>
      <translation>Alle exportieren …</translation>
    </message>
    <message>
      <source>Export and import</source>
      <translation>Export und Import</translation>
    </message>
    <message>
      <source>Export everything</source>
      <translation>Alles exportieren</translation>
    </message>
    <message>
      <source>Export everything…</source>
      <translation>Alles exportieren…</translation>
    </message>
    <message>
      <source>Export it first: only a file that was checked can answer</source>
      <translation>Erst exportieren: Nur eine geprüfte Datei kann antworten</translation>
    </message>
    <message>
      <source>Export picks as preference data</source>
      <translation>Entscheidungen als Präferenzdaten exportieren</translation>
    </message>
    <message>
      <source>Export picks…</source>
      <translation>Entscheidungen exportieren …</translation>
    </message>
    <message>
      <source>Export this conversation</source>
      <translation>Dieses Gespräch exportieren</translation>
    </message>
    <message>
      <source>Export this conversation (Ctrl+E)</source>
      <translation>Dieses Gespräch exportieren (Strg+E)</translation>
    </message>
    <message>
      <source>Export {run}</source>
      <translation>{run} exportieren</translation>
    </message>
    <message>
      <source>Exporting everything to {file}</source>
      <translation>Alles wird nach {file} exportiert</translation>
    </message>
    <message>
      <source>Exporting {run}</source>
      <translation>{run} wird exportiert</translation>
    </message>
    <message>
      <source>Exports</source>
      <translation>Exporte</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>FAISS HNSW</source>
      <translation>FAISS HNSW</translation>
    </message>
    <message>
      <source>FAISS IVF</source>
      <translation>FAISS IVF</translation>
    </message>
    <message>
      <source>FAISS flat (always exact)</source>
      <translation>FAISS flat (immer exakt)</translation>
    </message>
    <message>
      <source>Fetch and install</source>
      <translation>Laden und installieren</translation>
    </message>
    <message>
      <source>Fetched, and its signature is right</source>
      <translation>Geladen, die Signatur stimmt</translation>
    </message>
    <message>
      <source>Fetching the new version</source>
      <translation>Die neue Version wird geladen</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Files to export</source>
      <translation>Zu exportierende Dateien</translation>
    </message>
    <message>
      <source>Filter by title, author, year or file</source>
      <translation>Nach Titel, Autor, Jahr oder Datei filtern</translation>
    </message>
    <message>
      <source>Filter by words</source>
      <translation>Nach Wörtern filtern</translation>
    </message>
    <message>
      <source>Filter examples</source>
      <translation>Beispiele filtern</translation>
    </message>
    <message>
      <source>Filter papers</source>
      <translation>Artikel filtern</translation>
    </message>
    <message>
      <source>Find in this conversation</source>
      <translation>In diesem Gespräch suchen</translation>
    </message>
    <message>
      <source>Find in this conversation (Ctrl+F)</source>
      <translation>In diesem Gespräch suchen (Strg+F)</translation>
    </message>
    <message>
      <source>Find in this paper</source>
      <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
      <source>Find in this paper (Ctrl+F)</source>
      <translation>In diesem Artikel suchen (Strg+F)</translation>
    </message>
    <message>
      <source>Find models of other programs</source>
      <translation>Modelle anderer Programme finden</translation>
    </message>
    <message>
      <source>Find on this machine</source>
      <translation>Auf diesem Rechner suchen</translation>
    </message>
    <message>
      <source>Find out what matters in this recipe, on these sentences.</source>
      <translation>Herausfinden, worauf es bei diesem Rezept und diesen Sätzen ankommt.</translation>
    </message>
    <message>
      <source>Fine-tune</source>
      <translation>Feintuning</translation>
    </message>
    <message>
      <source>Fine-tuning is being set up</source>
      <translation>Das Feintuning wird eingerichtet</translation>
    </message>
    <message>
      <source>Fine-tuning is not set up yet</source>
      <translation>Das Feintuning ist noch nicht eingerichtet</translation>
    </message>
    <message>
      <source>Fine-tuning is set up</source>
      <translation>Das Feintuning ist eingerichtet</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Finished, with a validation loss of {loss}</source>
      <translation>Fertig, mit einem Validierungsverlust von {loss}</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Einpassen</translation>
    </message>
    <message>
      <source>Fit the width</source>
      <translation>An die Breite anpassen</translation>
    </message>
    <message>
      <source>Fit the width (0)</source>
      <translation>An die Breite anpassen (0)</translation>
    </message>
    <message>
      <source>Five short texts of ours, to ask about and to click through.</source>
      <translation>Fünf kurze Texte von uns, zum Fragen und Durchklicken.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folder of the embedding model</source>
      <translation>Ordner des Embedding-Modells</translation>
    </message>
    <message>
      <source>Folders, import and the bin</source>
      <translation>Ordner, Import und Papierkorb</translation>
    </message>
    <message>
      <source>For the whole window, formulas and code included.</source>
      <translation>Für das ganze Fenster, samt Formeln und Code.</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Gefunden</translation>
    </message>
    <message>
      <source>Found, but not cited</source>
      <translation>Gefunden, aber nicht zitiert</translation>
    </message>
    <message>
      <source>Free text</source>
      <translation>Freier Text</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>From a folder…</source>
      <translation>Aus einem Ordner…</translation>
    </message>
    <message>
      <source>From papers, as a chat would answer</source>
      <translation>Aus Artikeln, wie ein Chat antworten würde</translation>
    </message>
    <message>
      <source>From papers, by a stronger model</source>
      <translation>Aus Artikeln, durch ein stärkeres Modell</translation>
    </message>
    <message>
      <source>Front of the circuit</source>
      <translation>Vorstufe des Schaltkreises</translation>
    </message>
    <message>
      <source>GBNF grammar</source>
      <translation>GBNF-Grammatik</translation>
    </message>
    <message>
      <source>GGUF adapters (*.gguf)</source>
      <translation>GGUF-Adapter (*.gguf)</translation>
    </message>
    <message>
      <source>GGUF files can be dropped on the window, too. They stay where they are.</source>
      <translation>GGUF-Dateien lassen sich auch auf das Fenster ziehen. Sie bleiben, wo sie sind.</translation>
    </message>
    <message>
      <source>GGUF models (*.gguf)</source>
      <translation>GGUF-Modelle (*.gguf)</translation>
    </message>
    <message>
      <source>Get a better model</source>
      <translation>Ein besseres Modell holen</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Gehe zu</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Go on with</source>
      <translation>Fortsetzen:</translation>
    </message>
    <message>
      <source>Go on with the download</source>
      <translation>Download fortsetzen</translation>
    </message>
    <message>
      <source>Gradient checkpointing</source>
      <translation>Gradient Checkpointing</translation>
    </message>
    <message>
      <source>Gradient clipping</source>
      <translation>Gradientenbegrenzung</translation>
    </message>
    <message>
      <source>Gradient norm</source>
      <translation>Gradientennorm</translation>
    </message>
    <message>
      <source>Gradients with shots</source>
      <translation>Gradienten mit Shots</translation>
    </message>
    <message>
      <source>HTML, one file…</source>
      <translation>HTML, eine Datei …</translation>
    </message>
    <message>
      <source>Half the size, and hardly to be told from F16.</source>
      <translation>Halb so groß und kaum von F16 zu unterscheiden.</translation>
    </message>
    <message>
      <source>Hamiltonians, circuits, Jordan-Wigner, Trotter steps: computed twice and compared.</source>
      <translation>Hamiltonoperatoren, Schaltkreise, Jordan-Wigner, Trotter-Schritte: zweimal berechnet und verglichen.</translation>
    </message>
    <message>
      <source>Hardly supported; the nearest is {quoted}</source>
      <translation>Kaum gestützt; am nächsten ist {quoted}</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>Kopf</translation>
    </message>
    <message>
      <source>Head that routes questions</source>
      <translation>Kopf, der Fragen verteilt</translation>
    </message>
    <message>
      <source>Here already</source>
      <translation>Schon da</translation>
    </message>
    <message>
      <source>Hide details</source>
      <translation>Details verbergen</translation>
    </message>
    <message>
      <source>Hide thoughts</source>
      <translation>Gedanken verbergen</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <source>Hilbert connects only when you look for one, or at each start if you allow it.</source>
      <translation>Hilbert verbindet sich nur, wenn Sie nach einer suchen, oder bei jedem Start, wenn Sie es erlauben.</translation>
    </message>
    <message>
      <source>Hilbert is already running with this data folder, but does not answer.</source>
      <translation>Hilbert läuft schon mit diesem Datenordner, antwortet aber nicht.</translation>
    </message>
    <message>
      <source>Hilbert was closed while this answer was being written.</source>
      <translation>Hilbert wurde geschlossen, während diese Antwort geschrieben wurde.</translation>
    </message>
    <message>
      <source>How far their connections reach.</source>
      <translation>Wie weit ihre Verbindungen reichen.</translation>
    </message>
    <message>
      <source>How it learns</source>
      <translation>Wie es lernt</translation>
    </message>
    <message>
      <source>How often the likeliest words are left out, for surprise; 0 is never.</source>
      <translation>Wie oft die wahrscheinlichsten Wörter wegfallen, zur Überraschung; 0 heißt nie.</translation>
    </message>
    <message>
      <source>How papers are searched</source>
      <translation>Wie Artikel durchsucht werden</translation>
    </message>
    <message>
      <source>How sure it must be</source>
      <translation>Wie sicher er sein muss</translation>
    </message>
    <message>
      <source>Hub</source>
      <translation>Hub</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <source>Import JSONL or CSV…</source>
      <translation>JSONL oder CSV importieren …</translation>
    </message>
    <message>
      <source>Import conversations of Hilbert, ChatGPT or LM Studio</source>
      <translation>Gespräche aus Hilbert, ChatGPT oder LM Studio importieren</translation>
    </message>
    <message>
      <source>Import conversations…</source>
      <translation>Gespräche importieren …</translation>
    </message>
    <message>
      <source>Import examples</source>
      <translation>Beispiele importieren</translation>
    </message>
    <message>
      <source>Import stopped</source>
      <translation>Import angehalten</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importiert</translation>
    </message>
    <message>
      <source>Importing {file}</source>
      <translation>{file} wird importiert</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <source>In the Python that Hilbert runs in</source>
      <translation>In dem Python, in dem Hilbert läuft</translation>
    </message>
    <message>
      <source>In the list of models; its SHA-256 is {start}…</source>
      <translation>In der Modellliste; die SHA-256 ist {start}…</translation>
    </message>
    <message>
      <source>In tokens. It is cut here, and says so.</source>
      <translation>In Token. Dort wird abgeschnitten und darauf hingewiesen.</translation>
    </message>
    <message>
      <source>Index</source>
      <translation>Index</translation>
    </message>
    <message>
      <source>Initial spread</source>
      <translation>Anfängliche Streuung</translation>
    </message>
    <message>
      <source>Install Unsloth as well</source>
      <translation>Auch Unsloth installieren</translation>
    </message>
    <message>
      <source>Install from packages that were fetched elsewhere, offline</source>
      <translation>Aus anderswo geladenen Paketen installieren, ohne Netz</translation>
    </message>
    <message>
      <source>Installed, {size}</source>
      <translation>Installiert, {size}</translation>
    </message>
    <message>
      <source>Instruction</source>
      <translation>Anweisung</translation>
    </message>
    <message>
      <source>It answers like the trained model.</source>
      <translation>Sie antwortet wie das trainierte Modell.</translation>
    </message>
    <message>
      <source>It answers nearly like the trained model: perplexity {change} %.</source>
      <translation>Sie antwortet fast wie das trainierte Modell: Perplexität {change} %.</translation>
    </message>
    <message>
      <source>It answers:</source>
      <translation>Es antwortet:</translation>
    </message>
    <message>
      <source>It does not answer like the trained model and was removed.</source>
      <translation>Sie antwortet nicht wie das trainierte Modell und wurde entfernt.</translation>
    </message>
    <message>
      <source>It does not fit: its weights take {needed}, and {free} are free.</source>
      <translation>Es passt nicht: Die Gewichte brauchen {needed}, und {free} sind frei.</translation>
    </message>
    <message>
      <source>It has no GGUF file.</source>
      <translation>Es hat keine GGUF-Datei.</translation>
    </message>
    <message>
      <source>It is shown here as soon as it begins.</source>
      <translation>Es erscheint hier, sobald es beginnt.</translation>
    </message>
    <message>
      <source>It is the profile “{name}” now</source>
      <translation>Es ist jetzt das Profil „{name}“</translation>
    </message>
    <message>
      <source>It needs PyTorch and some libraries, which are fetched once and kept apart. One can chat meanwhile. What you write and your papers never leave this machine.</source>
      <translation>Es braucht PyTorch und einige Bibliotheken, die einmal geladen und getrennt aufbewahrt werden. Währenddessen kann man chatten. Was Sie schreiben und Ihre Paper verlassen diesen Rechner nie.</translation>
    </message>
    <message>
      <source>It pauses after the step under way, and keeps what it has learnt.</source>
      <translation>Es pausiert nach dem laufenden Schritt und behält, was es gelernt hat.</translation>
    </message>
    <message>
      <source>It stops after the step under way, and keeps what it has learnt. “Stop now” ends it at once, and what it has learnt since its last checkpoint is lost.</source>
      <translation>Es hält nach dem laufenden Schritt an und behält, was es gelernt hat. „Sofort beenden“ bricht es gleich ab; was es seit dem letzten Sicherungspunkt gelernt hat, geht verloren.</translation>
    </message>
    <message>
      <source>It stops as soon as it can.</source>
      <translation>Es hält an, sobald es kann.</translation>
    </message>
    <message>
      <source>Its answer</source>
      <translation>Ihre Antwort</translation>
    </message>
    <message>
      <source>Its licence must be accepted on the hub before it can be fetched.</source>
      <translation>Die Lizenz muss auf dem Hub angenommen werden, bevor es geladen werden kann.</translation>
    </message>
    <message>
      <source>Its weights take {needed} of {free} of free memory; the context comes on top.</source>
      <translation>Die Gewichte brauchen {needed} von {free} freiem Speicher; der Kontext kommt dazu.</translation>
    </message>
    <message>
      <source>JSON schema</source>
      <translation>JSON-Schema</translation>
    </message>
    <message>
      <source>JSON, with every branch…</source>
      <translation>JSON, mit allen Zweigen …</translation>
    </message>
    <message>
      <source>JSONL as chat messages…</source>
      <translation>JSONL als Chatnachrichten …</translation>
    </message>
    <message>
      <source>JSONL for Alpaca…</source>
      <translation>JSONL für Alpaca …</translation>
    </message>
    <message>
      <source>JSONL with prompt and completion…</source>
      <translation>JSONL mit prompt und completion …</translation>
    </message>
    <message>
      <source>Judge</source>
      <translation>Bewerten</translation>
    </message>
    <message>
      <source>Judging a run</source>
      <translation>Lauf wird bewertet</translation>
    </message>
    <message>
      <source>Jump to the latest text</source>
      <translation>Zum neuesten Text springen</translation>
    </message>
    <message>
      <source>Keep Hilbert open</source>
      <translation>Hilbert offen lassen</translation>
    </message>
    <message>
      <source>Kept in the keyring of this system, never in a file.</source>
      <translation>Liegt im Schlüsselbund dieses Systems, nie in einer Datei.</translation>
    </message>
    <message>
      <source>Kept: neither.</source>
      <translation>Gespeichert: keines.</translation>
    </message>
    <message>
      <source>Kept: {name} is better.</source>
      <translation>Gespeichert: {name} ist besser.</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <source>LaTeX macros</source>
      <translation>LaTeX-Makros</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Label</translation>
    </message>
    <message>
      <source>Labelled file</source>
      <translation>Datei mit Labels</translation>
    </message>
    <message>
      <source>Labelled sentences</source>
      <translation>Sätze mit Labels</translation>
    </message>
    <message>
      <source>Labels of the sentences</source>
      <translation>Labels der Sätze</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Larger (+)</source>
      <translation>Größer (+)</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Größerer Text</translation>
    </message>
    <message>
      <source>Layers of those circuits.</source>
      <translation>Schichten dieser Schaltkreise.</translation>
    </message>
    <message>
      <source>Learn the answer only</source>
      <translation>Nur die Antwort lernen</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>Lernrate</translation>
    </message>
    <message>
      <source>Learning rate of embeddings</source>
      <translation>Lernrate der Embeddings</translation>
    </message>
    <message>
      <source>Least confidence</source>
      <translation>Mindestkonfidenz</translation>
    </message>
    <message>
      <source>Least power, W</source>
      <translation>Kleinste Leistung, W</translation>
    </message>
    <message>
      <source>Leave empty to keep it as it is</source>
      <translation>Leer lassen, um ihn zu behalten</translation>
    </message>
    <message>
      <source>Leave out words this much less likely than the best.</source>
      <translation>Wörter weglassen, die um so viel unwahrscheinlicher sind als das beste.</translation>
    </message>
    <message>
      <source>Left answer</source>
      <translation>Linke Antwort</translation>
    </message>
    <message>
      <source>Length of a passage, in tokens</source>
      <translation>Länge einer Stelle, in Token</translation>
    </message>
    <message>
      <source>Let the model judge citations</source>
      <translation>Das Modell Belege beurteilen lassen</translation>
    </message>
    <message>
      <source>Libraries for fine-tuning</source>
      <translation>Bibliotheken fürs Feintuning</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>LoRA+ ratio of B to A</source>
      <translation>LoRA+-Verhältnis von B zu A</translation>
    </message>
    <message>
      <source>LoReFT: last layers</source>
      <translation>LoReFT: letzte Schichten</translation>
    </message>
    <message>
      <source>Longest answer</source>
      <translation>Längste Antwort</translation>
    </message>
    <message>
      <source>Longest row, tokens</source>
      <translation>Längste Zeile, Token</translation>
    </message>
    <message>
      <source>Look at each start</source>
      <translation>Bei jedem Start nachsehen</translation>
    </message>
    <message>
      <source>Look for a new version</source>
      <translation>Nach einer neuen Version sehen</translation>
    </message>
    <message>
      <source>Look for new files in the folders</source>
      <translation>In den Ordnern nach neuen Dateien sehen</translation>
    </message>
    <message>
      <source>Look in the folders of LM Studio, Ollama, GPT4All and Hugging Face</source>
      <translation>In den Ordnern von LM Studio, Ollama, GPT4All und Hugging Face suchen</translation>
    </message>
    <message>
      <source>Look now</source>
      <translation>Jetzt nachsehen</translation>
    </message>
    <message>
      <source>Looking at what this machine has…</source>
      <translation>Es wird nachgesehen, was dieser Rechner hat…</translation>
    </message>
    <message>
      <source>Looking for papers…</source>
      <translation>Artikel werden gesucht …</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Es wird nachgesehen…</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <source>Made by a stronger model</source>
      <translation>Von einem stärkeren Modell</translation>
    </message>
    <message>
      <source>Made from papers</source>
      <translation>Aus den Artikeln gemacht</translation>
    </message>
    <message>
      <source>Markdown…</source>
      <translation>Markdown …</translation>
    </message>
    <message>
      <source>Matched by Hilbert, not cited by the model</source>
      <translation>Von Hilbert zugeordnet, nicht vom Modell zitiert</translation>
    </message>
    <message>
      <source>Measured qubits</source>
      <translation>Gemessene Qubits</translation>
    </message>
    <message>
      <source>Measuring how {model} judges citations</source>
      <translation>Messen, wie {model} Belege beurteilt</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <source>Min-p</source>
      <translation>Min-p</translation>
    </message>
    <message>
      <source>Minus its twin, points</source>
      <translation>Minus Zwilling, Punkte</translation>
    </message>
    <message>
      <source>Mirror of the hub</source>
      <translation>Spiegel des Hubs</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Model card</source>
      <translation>Modellkarte</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>Models of other programs</source>
      <translation>Modelle anderer Programme</translation>
    </message>
    <message>
      <source>Models on this machine</source>
      <translation>Modelle auf diesem Rechner</translation>
    </message>
    <message>
      <source>More answers</source>
      <translation>Weitere Antworten</translation>
    </message>
    <message>
      <source>Most power, W</source>
      <translation>Größte Leistung, W</translation>
    </message>
    <message>
      <source>Most steps</source>
      <translation>Höchstzahl Schritte</translation>
    </message>
    <message>
      <source>Move to folder</source>
      <translation>In Ordner verschieben</translation>
    </message>
    <message>
      <source>Much freedom, for ideas.</source>
      <translation>Viel Freiheit, für Ideen.</translation>
    </message>
    <message>
      <source>My examples</source>
      <translation>Meine Beispiele</translation>
    </message>
    <message>
      <source>NEFTune noise</source>
      <translation>NEFTune-Rauschen</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name of the collection</source>
      <translation>Name der Sammlung</translation>
    </message>
    <message>
      <source>Name of the folder</source>
      <translation>Name des Ordners</translation>
    </message>
    <message>
      <source>Name of the new collection</source>
      <translation>Name der neuen Sammlung</translation>
    </message>
    <message>
      <source>Name of the set</source>
      <translation>Name des Satzes</translation>
    </message>
    <message>
      <source>New chat</source>
      <translation>Neuer Chat</translation>
    </message>
    <message>
      <source>New chat (Ctrl+N)</source>
      <translation>Neuer Chat (Strg+N)</translation>
    </message>
    <message>
      <source>New collection</source>
      <translation>Neue Sammlung</translation>
    </message>
    <message>
      <source>New folder</source>
      <translation>Neuer Ordner</translation>
    </message>
    <message>
      <source>New folder…</source>
      <translation>Neuer Ordner …</translation>
    </message>
    <message>
      <source>New profile…</source>
      <translation>Neues Profil …</translation>
    </message>
    <message>
      <source>New set</source>
      <translation>Neuer Satz</translation>
    </message>
    <message>
      <source>New set…</source>
      <translation>Neuer Satz …</translation>
    </message>
    <message>
      <source>New versions</source>
      <translation>Neue Versionen</translation>
    </message>
    <message>
      <source>Next match (Enter)</source>
      <translation>Nächster Treffer (Enter)</translation>
    </message>
    <message>
      <source>Next page (Page Down)</source>
      <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
      <source>Next passage (Alt+Down)</source>
      <translation>Nächste Stelle (Alt+Pfeil ab)</translation>
    </message>
    <message>
      <source>Next row</source>
      <translation>Nächste Zeile</translation>
    </message>
    <message>
      <source>Next version</source>
      <translation>Nächste Fassung</translation>
    </message>
    <message>
      <source>No command is called that. Try another word.</source>
      <translation>So heißt kein Befehl. Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
      <source>No conversations yet</source>
      <translation>Noch keine Gespräche</translation>
    </message>
    <message>
      <source>No examples yet</source>
      <translation>Noch keine Beispiele</translation>
    </message>
    <message>
      <source>No head fits yet</source>
      <translation>Noch passt kein Kopf</translation>
    </message>
    <message>
      <source>No page is open</source>
      <translation>Keine Seite ist offen</translation>
    </message>
    <message>
      <source>No paper matches “{words}”</source>
      <translation>Kein Artikel passt zu „{words}“</translation>
    </message>
    <message>
      <source>No papers</source>
      <translation>Keine Artikel</translation>
    </message>
    <message>
      <source>No papers found there: Hilbert reads PDF, LaTeX, HTML, DOCX, EPUB and text</source>
      <translation>Dort wurden keine Artikel gefunden: Hilbert liest PDF, LaTeX, HTML, DOCX, EPUB und Text</translation>
    </message>
    <message>
      <source>No quantum head yet</source>
      <translation>Noch kein Quantenkopf</translation>
    </message>
    <message>
      <source>No router has decided here. One is switched on in the settings.</source>
      <translation>Hier hat kein Verteiler entschieden. Eingeschaltet wird er in den Einstellungen.</translation>
    </message>
    <message>
      <source>No setting is called that</source>
      <translation>Keine Einstellung heißt so</translation>
    </message>
    <message>
      <source>No sources here</source>
      <translation>Hier sind keine Quellen</translation>
    </message>
    <message>
      <source>No trainings yet</source>
      <translation>Noch keine Trainings</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Not finished</source>
      <translation>Nicht abgeschlossen</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>Nicht gefunden</translation>
    </message>
    <message>
      <source>Not installed</source>
      <translation>Nicht installiert</translation>
    </message>
    <message>
      <source>Not offline: questions, passages of papers and answers go over the network to this server. It must speak the OpenAI protocol, as vLLM and llama-server do.</source>
      <translation>Nicht offline: Fragen, Stellen aus Artikeln und Antworten gehen über das Netz an diesen Server. Er muss das OpenAI-Protokoll sprechen, wie vLLM und llama-server.</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Nichts gefunden</translation>
    </message>
    <message>
      <source>Nothing here. Deleted conversations stay in the bin for 30 days.</source>
      <translation>Hier ist nichts. Gelöschte Gespräche bleiben 30 Tage im Papierkorb.</translation>
    </message>
    <message>
      <source>Nothing is running. Imports, downloads and training appear here.</source>
      <translation>Nichts läuft. Importe, Downloads und Training erscheinen hier.</translation>
    </message>
    <message>
      <source>Nothing was found in the folders of LM Studio, Ollama, GPT4All and Hugging Face.</source>
      <translation>In den Ordnern von LM Studio, Ollama, GPT4All und Hugging Face wurde nichts gefunden.</translation>
    </message>
    <message>
      <source>Of another version</source>
      <translation>Von einer anderen Version</translation>
    </message>
    <message>
      <source>Of one class, and as many of two: more take longer.</source>
      <translation>Aus einer Klasse, und ebenso viele aus zweien: Mehr dauern länger.</translation>
    </message>
    <message>
      <source>Of those, the share that chooses the best epoch.</source>
      <translation>Davon der Anteil, der die beste Epoche bestimmt.</translation>
    </message>
    <message>
      <source>Off: papers are searched</source>
      <translation>Aus: Artikel werden durchsucht</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>Unterwegs</translation>
    </message>
    <message>
      <source>On the NVIDIA GPU</source>
      <translation>Auf der NVIDIA-GPU</translation>
    </message>
    <message>
      <source>On the processor</source>
      <translation>Auf dem Prozessor</translation>
    </message>
    <message>
      <source>On this machine</source>
      <translation>Auf diesem Rechner</translation>
    </message>
    <message>
      <source>One is usual; more may overfit a few hundred sentences.</source>
      <translation>Eine ist üblich; mehr können bei ein paar Hundert Sätzen überanpassen.</translation>
    </message>
    <message>
      <source>One model is in memory at a time: the right one answers after the left.</source>
      <translation>Ein Modell ist zur Zeit im Speicher: Das rechte antwortet nach dem linken.</translation>
    </message>
    <message>
      <source>One paper</source>
      <translation>Ein Artikel</translation>
    </message>
    <message>
      <source>One point for each epoch of the quantum head.</source>
      <translation>Ein Punkt je Epoche des Quantenkopfs.</translation>
    </message>
    <message>
      <source>One text a line</source>
      <translation>Ein Text je Zeile</translation>
    </message>
    <message>
      <source>Only I can see it</source>
      <translation>Nur für mich sichtbar</translation>
    </message>
    <message>
      <source>Only what has changed is fetched.</source>
      <translation>Nur was sich geändert hat, wird geladen.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Open in a new window</source>
      <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
      <source>Open in the system's viewer</source>
      <translation>Im Programm des Systems öffnen</translation>
    </message>
    <message>
      <source>Opening your library…</source>
      <translation>Ihre Bibliothek wird geöffnet …</translation>
    </message>
    <message>
      <source>Other words came out: the model, its adapters or the engine have changed, or less of the conversation was in memory.</source>
      <translation>Andere Wörter kamen heraus: Modell, Adapter oder Engine haben sich geändert, oder weniger vom Gespräch war im Speicher.</translation>
    </message>
    <message>
      <source>Out of the folder</source>
      <translation>Aus dem Ordner nehmen</translation>
    </message>
    <message>
      <source>Overrule the router</source>
      <translation>Verteiler überstimmen</translation>
    </message>
    <message>
      <source>PDF, with formulas and cited papers…</source>
      <translation>PDF, mit Formeln und zitierten Artikeln …</translation>
    </message>
    <message>
      <source>Pack rows together</source>
      <translation>Zeilen zusammenpacken</translation>
    </message>
    <message>
      <source>Padding token</source>
      <translation>Fülltoken</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <source>Page number</source>
      <translation>Seitenzahl</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Pairs at a time</source>
      <translation>Paare auf einmal</translation>
    </message>
    <message>
      <source>Pairs for each sentence</source>
      <translation>Paare je Satz</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Papers to test with, share</source>
      <translation>Artikel zum Testen, Anteil</translation>
    </message>
    <message>
      <source>Papers to validate by, share</source>
      <translation>Artikel zum Validieren, Anteil</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>Passages</source>
      <translation>Stellen</translation>
    </message>
    <message>
      <source>Passages to try</source>
      <translation>Zu versuchende Stellen</translation>
    </message>
    <message>
      <source>Passages with a question</source>
      <translation>Stellen mit einer Frage</translation>
    </message>
    <message>
      <source>Paste sentences here, one a line</source>
      <translation>Hier Sätze einfügen, einen je Zeile</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>Geduld</translation>
    </message>
    <message>
      <source>Patience, evaluations</source>
      <translation>Geduld, Auswertungen</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Paused; it can be resumed</source>
      <translation>Pausiert; es kann fortgesetzt werden</translation>
    </message>
    <message>
      <source>Perplexity {ours}; the trained model's is {theirs}.</source>
      <translation>Perplexität {ours}; die des trainierten Modells ist {theirs}.</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Anheften</translation>
    </message>
    <message>
      <source>Pinned</source>
      <translation>Angeheftet</translation>
    </message>
    <message>
      <source>Plum</source>
      <translation>Pflaume</translation>
    </message>
    <message>
      <source>Precise</source>
      <translation>Genau</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Präzision</translation>
    </message>
    <message>
      <source>Presence penalty</source>
      <translation>Anwesenheitsstrafe</translation>
    </message>
    <message>
      <source>Previous match (Shift+Enter)</source>
      <translation>Voriger Treffer (Umschalt+Enter)</translation>
    </message>
    <message>
      <source>Previous page (Page Up)</source>
      <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
      <source>Previous passage (Alt+Up)</source>
      <translation>Vorige Stelle (Alt+Pfeil auf)</translation>
    </message>
    <message>
      <source>Previous row</source>
      <translation>Vorige Zeile</translation>
    </message>
    <message>
      <source>Previous version</source>
      <translation>Vorige Fassung</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Aufgaben</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profil</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Propose</source>
      <translation>Vorschlagen</translation>
    </message>
    <message>
      <source>Propose examples</source>
      <translation>Beispiele vorschlagen</translation>
    </message>
    <message>
      <source>Propose from papers…</source>
      <translation>Aus Artikeln vorschlagen …</translation>
    </message>
    <message>
      <source>Proposed</source>
      <translation>Vorgeschlagen</translation>
    </message>
    <message>
      <source>Proposing examples</source>
      <translation>Beispiele werden vorgeschlagen</translation>
    </message>
    <message>
      <source>Pulls the weights to zero; few examples need some.</source>
      <translation>Zieht die Gewichte gegen null; wenige Beispiele brauchen etwas davon.</translation>
    </message>
    <message>
      <source>PyTorch and what belongs to it, fetched when fine-tuning is set up.</source>
      <translation>PyTorch und was dazugehört; geladen, wenn das Feintuning eingerichtet wird.</translation>
    </message>
    <message>
      <source>Quantisation</source>
      <translation>Quantisierung</translation>
    </message>
    <message>
      <source>Quantum circuit</source>
      <translation>Quantenschaltkreis</translation>
    </message>
    <message>
      <source>Quantum head</source>
      <translation>Quantenkopf</translation>
    </message>
    <message>
      <source>Quantum head minus the others</source>
      <translation>Quantenkopf minus die anderen</translation>
    </message>
    <message>
      <source>Qubits</source>
      <translation>Qubits</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>Question and answer from each passage itself. Choose the best model you have.</source>
      <translation>Frage und Antwort aus jeder Stelle selbst. Am besten das stärkste vorhandene Modell wählen.</translation>
    </message>
    <message>
      <source>Questions of our own writing: for the papers, for the model, or too vague.</source>
      <translation>Selbst geschriebene Fragen: für die Artikel, für das Modell oder zu vage.</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Radians for a feature of 1.</source>
      <translation>Radiant für ein Merkmal von 1.</translation>
    </message>
    <message>
      <source>Random</source>
      <translation>Zufällig</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>Rate of tuning</source>
      <translation>Rate der Feinabstimmung</translation>
    </message>
    <message>
      <source>Read its card on the hub</source>
      <translation>Die Karte auf dem Hub lesen</translation>
    </message>
    <message>
      <source>Reading its files and card…</source>
      <translation>Dateien und Karte werden gelesen …</translation>
    </message>
    <message>
      <source>Reading papers</source>
      <translation>Artikel werden gelesen</translation>
    </message>
    <message>
      <source>Reading the sentences…</source>
      <translation>Sätze werden gelesen …</translation>
    </message>
    <message>
      <source>Reading the trainings…</source>
      <translation>Die Trainings werden gelesen…</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>Rezept</translation>
    </message>
    <message>
      <source>Reject (R)</source>
      <translation>Ablehnen (R)</translation>
    </message>
    <message>
      <source>Reject duplicates, unsupported answers, and what leaks between the splits</source>
      <translation>Doppelte, nicht gestützte Antworten und Lecks zwischen den Aufteilungen ablehnen</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
      <source>Remove all {n} for good?</source>
      <translation>
        <numerusform>Diese {n} endgültig entfernen?</numerusform>
        <numerusform>Alle {n} endgültig entfernen?</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove collection</source>
      <translation>Sammlung entfernen</translation>
    </message>
    <message>
      <source>Remove the libraries for fine-tuning</source>
      <translation>Die Bibliotheken fürs Feintuning entfernen</translation>
    </message>
    <message>
      <source>Remove what is there</source>
      <translation>Vorhandenes entfernen</translation>
    </message>
    <message>
      <source>Removing the libraries for fine-tuning</source>
      <translation>Die Bibliotheken fürs Feintuning werden entfernt</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Renew</source>
      <translation>Erneuern</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Reparieren</translation>
    </message>
    <message>
      <source>Repair the libraries for fine-tuning</source>
      <translation>Die Bibliotheken fürs Feintuning reparieren</translation>
    </message>
    <message>
      <source>Repairing the fine-tuning set-up</source>
      <translation>Die Einrichtung des Feintunings wird repariert</translation>
    </message>
    <message>
      <source>Repetition penalty</source>
      <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Repository</source>
      <translation>Repository</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <source>Right answer</source>
      <translation>Rechte Antwort</translation>
    </message>
    <message>
      <source>Rotations</source>
      <translation>Drehungen</translation>
    </message>
    <message>
      <source>Rounds of tuning</source>
      <translation>Runden der Feinabstimmung</translation>
    </message>
    <message>
      <source>Route questions</source>
      <translation>Fragen verteilen</translation>
    </message>
    <message>
      <source>Router for questions</source>
      <translation>Verteiler für Fragen</translation>
    </message>
    <message>
      <source>Router unsure ({route}, {share}): searched as usual</source>
      <translation>Verteiler unsicher ({route}, {share}): wie üblich gesucht</translation>
    </message>
    <message>
      <source>Router: {route}, {share} sure</source>
      <translation>Verteiler: {route}, zu {share} sicher</translation>
    </message>
    <message>
      <source>Row as it is trained on</source>
      <translation>Zeile, wie sie trainiert wird</translation>
    </message>
    <message>
      <source>Row {place} of {count}, {part}</source>
      <translation>Zeile {place} von {count}, {part}</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>Rule for the answer</source>
      <translation>Regel für die Antwort</translation>
    </message>
    <message>
      <source>Run again, exactly</source>
      <translation>Noch einmal, genau gleich</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>Läufe</translation>
    </message>
    <message>
      <source>Runs on {host}, not offline: what you ask goes over the network.</source>
      <translation>Läuft auf {host}, nicht offline: Was Sie fragen, geht über das Netz.</translation>
    </message>
    <message>
      <source>Runs on {host}: what you ask goes over the network.</source>
      <translation>Läuft auf {host}: Was Sie fragen, geht über das Netz.</translation>
    </message>
    <message>
      <source>Sample answers</source>
      <translation>Beispielantworten</translation>
    </message>
    <message>
      <source>Samples while training as well; slower, and noisier.</source>
      <translation>Zieht auch beim Training Stichproben; langsamer und verrauschter.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save as SVG…</source>
      <translation>Als SVG speichern …</translation>
    </message>
    <message>
      <source>Save the bibliography</source>
      <translation>Literaturverzeichnis speichern</translation>
    </message>
    <message>
      <source>Save the circuit</source>
      <translation>Den Schaltkreis speichern</translation>
    </message>
    <message>
      <source>Save this code</source>
      <translation>Diesen Code speichern</translation>
    </message>
    <message>
      <source>Save those of the conversation…</source>
      <translation>Die des Gesprächs speichern …</translation>
    </message>
    <message>
      <source>Save those of this answer…</source>
      <translation>Die dieser Antwort speichern …</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>Gespeichert als {name}</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>Zeitplan</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search conversations</source>
      <translation>Gespräche durchsuchen</translation>
    </message>
    <message>
      <source>Search settings</source>
      <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
      <source>Search the hub</source>
      <translation>Den Hub durchsuchen</translation>
    </message>
    <message>
      <source>Search the hub for it</source>
      <translation>Auf dem Hub suchen</translation>
    </message>
    <message>
      <source>Search the papers</source>
      <translation>Artikel durchsuchen</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Suche läuft …</translation>
    </message>
    <message>
      <source>See what fits here</source>
      <translation>Ansehen, was hier passt</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>Startwerte</translation>
    </message>
    <message>
      <source>Seems to say otherwise: {quoted}</source>
      <translation>Scheint anderes zu sagen: {quoted}</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
    <message>
      <source>Send (Enter)</source>
      <translation>Senden (Enter)</translation>
    </message>
    <message>
      <source>Sending {run} to {repository}</source>
      <translation>{run} wird an {repository} gesendet</translation>
    </message>
    <message>
      <source>Sent to {address}</source>
      <translation>Gesendet an {address}</translation>
    </message>
    <message>
      <source>Sentence</source>
      <translation>Satz</translation>
    </message>
    <message>
      <source>Sentence encoder</source>
      <translation>Satz-Encoder</translation>
    </message>
    <message>
      <source>Sentences</source>
      <translation>Sätze</translation>
    </message>
    <message>
      <source>Sentences between two steps of the optimiser.</source>
      <translation>Sätze zwischen zwei Schritten des Optimierers.</translation>
    </message>
    <message>
      <source>Sentences of each class</source>
      <translation>Sätze je Klasse</translation>
    </message>
    <message>
      <source>Sentences to classify</source>
      <translation>Zu klassifizierende Sätze</translation>
    </message>
    <message>
      <source>Set of examples</source>
      <translation>Satz von Beispielen</translation>
    </message>
    <message>
      <source>Set up…</source>
      <translation>Einrichten…</translation>
    </message>
    <message>
      <source>Setting up fine-tuning</source>
      <translation>Feintuning einrichten</translation>
    </message>
    <message>
      <source>Setting up fine-tuning is not finished</source>
      <translation>Die Einrichtung des Feintunings ist nicht abgeschlossen</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Settings of this conversation</source>
      <translation>Einstellungen dieses Gesprächs</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>Form</translation>
    </message>
    <message>
      <source>Share that validates</source>
      <translation>Validierungsanteil</translation>
    </message>
    <message>
      <source>Shots</source>
      <translation>Messungen (Shots)</translation>
    </message>
    <message>
      <source>Shots for a prediction</source>
      <translation>Messungen je Vorhersage</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Show details</source>
      <translation>Details zeigen</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>Ordner zeigen</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>Show only the files that could not be read</source>
      <translation>Nur die Dateien zeigen, die nicht gelesen werden konnten</translation>
    </message>
    <message>
      <source>Show the drawings as files</source>
      <translation>Zeichnungen als Dateien zeigen</translation>
    </message>
    <message>
      <source>Show the file</source>
      <translation>Datei zeigen</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Den Ordner zeigen</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Show thoughts</source>
      <translation>Gedanken zeigen</translation>
    </message>
    <message>
      <source>Show where it runs</source>
      <translation>Zeigen, wo es läuft</translation>
    </message>
    <message>
      <source>Side by side…</source>
      <translation>Nebeneinander…</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Smaller (−)</source>
      <translation>Kleiner (−)</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Kleinerer Text</translation>
    </message>
    <message>
      <source>Some freedom, for conversation.</source>
      <translation>Etwas Freiheit, fürs Gespräch.</translation>
    </message>
    <message>
      <source>Source {n}: {title}, {place}</source>
      <translation>Quelle {n}: {title}, {place}</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Quellen</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Startet …</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Zustand</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>Steps between evaluations</source>
      <translation>Schritte zwischen Auswertungen</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Stop (Esc)</source>
      <translation>Anhalten (Esc)</translation>
    </message>
    <message>
      <source>Stop it and close</source>
      <translation>Anhalten und schließen</translation>
    </message>
    <message>
      <source>Stop now</source>
      <translation>Sofort beenden</translation>
    </message>
    <message>
      <source>Stop routing questions</source>
      <translation>Fragen nicht mehr verteilen</translation>
    </message>
    <message>
      <source>Stop texts</source>
      <translation>Stopptexte</translation>
    </message>
    <message>
      <source>Stop the answer</source>
      <translation>Die Antwort anhalten</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Angehalten.</translation>
    </message>
    <message>
      <source>Stopped; finished files stay</source>
      <translation>Angehalten; fertige Dateien bleiben</translation>
    </message>
    <message>
      <source>Stopped; it can be resumed</source>
      <translation>Angehalten; lässt sich fortsetzen</translation>
    </message>
    <message>
      <source>Stopped; it can be taken up again</source>
      <translation>Angehalten; lässt sich wieder aufnehmen</translation>
    </message>
    <message>
      <source>Stopped; nothing was left behind</source>
      <translation>Angehalten; nichts ist zurückgeblieben</translation>
    </message>
    <message>
      <source>Stopped; what was fetched is kept</source>
      <translation>Angehalten; was geladen wurde, bleibt</translation>
    </message>
    <message>
      <source>Stopped; what was installed is kept</source>
      <translation>Angehalten; was installiert wurde, bleibt</translation>
    </message>
    <message>
      <source>Stopped; what was made is kept</source>
      <translation>Angehalten; bereits Erstelltes bleibt</translation>
    </message>
    <message>
      <source>Stopped; {size} are kept, to go on later</source>
      <translation>Angehalten; {size} bleiben, um später fortzusetzen</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Hält an …</translation>
    </message>
    <message>
      <source>Strength of {name}</source>
      <translation>Stärke von {name}</translation>
    </message>
    <message>
      <source>Study</source>
      <translation>Untersuchen</translation>
    </message>
    <message>
      <source>Studying a quantum head on {file}</source>
      <translation>Quantenkopf wird an {file} untersucht</translation>
    </message>
    <message>
      <source>Supported by {quoted}</source>
      <translation>Gestützt durch {quoted}</translation>
    </message>
    <message>
      <source>Sure from</source>
      <translation>Sicher ab</translation>
    </message>
    <message>
      <source>System prompt</source>
      <translation>Systemprompt</translation>
    </message>
    <message>
      <source>Take off the list</source>
      <translation>Von der Liste nehmen</translation>
    </message>
    <message>
      <source>Take the questions for the router</source>
      <translation>Fragen für den Verteiler nehmen</translation>
    </message>
    <message>
      <source>Technique</source>
      <translation>Technik</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <source>Test accuracy</source>
      <translation>Testgenauigkeit</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Textgröße</translation>
    </message>
    <message>
      <source>The answer will be JSON that keeps to this schema.</source>
      <translation>Die Antwort wird JSON nach diesem Schema.</translation>
    </message>
    <message>
      <source>The answer will keep to this grammar; its first rule is called root.</source>
      <translation>Die Antwort hält sich an diese Grammatik; ihre erste Regel heißt root.</translation>
    </message>
    <message>
      <source>The chat model was unloaded to make room for this</source>
      <translation>Das Chatmodell wurde entladen, um hierfür Platz zu schaffen</translation>
    </message>
    <message>
      <source>The cited papers are no longer in the library</source>
      <translation>Die zitierten Artikel sind nicht mehr in der Bibliothek</translation>
    </message>
    <message>
      <source>The colour of buttons, links and the focus. High contrast keeps its own.</source>
      <translation>Die Farbe von Knöpfen, Links und Fokus. Hoher Kontrast behält seine eigene.</translation>
    </message>
    <message>
      <source>The curve begins with the first epoch.</source>
      <translation>Die Kurve beginnt mit der ersten Epoche.</translation>
    </message>
    <message>
      <source>The example says:</source>
      <translation>Das Beispiel sagt:</translation>
    </message>
    <message>
      <source>The file could not be written: {reason}</source>
      <translation>Die Datei konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
      <source>The file is not where it was, or no program opens it</source>
      <translation>Die Datei ist nicht mehr dort, oder kein Programm öffnet sie</translation>
    </message>
    <message>
      <source>The first points come with the first steps.</source>
      <translation>Die ersten Punkte kommen mit den ersten Schritten.</translation>
    </message>
    <message>
      <source>The folder is not where it was</source>
      <translation>Der Ordner ist nicht mehr dort</translation>
    </message>
    <message>
      <source>The folder with the packages</source>
      <translation>Der Ordner mit den Paketen</translation>
    </message>
    <message>
      <source>The head is trained</source>
      <translation>Der Kopf ist trainiert</translation>
    </message>
    <message>
      <source>The hub has no GGUF model for these words.</source>
      <translation>Der Hub hat zu diesen Wörtern kein GGUF-Modell.</translation>
    </message>
    <message>
      <source>The least power is above the most.</source>
      <translation>Die kleinste Leistung liegt über der größten.</translation>
    </message>
    <message>
      <source>The libraries for fine-tuning are removed; runs and models stay</source>
      <translation>Die Bibliotheken fürs Feintuning sind entfernt; Läufe und Modelle bleiben</translation>
    </message>
    <message>
      <source>The libraries for fine-tuning belong to another version</source>
      <translation>Die Bibliotheken fürs Feintuning gehören zu einer anderen Version</translation>
    </message>
    <message>
      <source>The likeliest words: the same question, the same answer.</source>
      <translation>Die wahrscheinlichsten Wörter: gleiche Frage, gleiche Antwort.</translation>
    </message>
    <message>
      <source>The machine</source>
      <translation>Rechner</translation>
    </message>
    <message>
      <source>The model gave this word {percent}</source>
      <translation>Das Modell gab diesem Wort {percent}</translation>
    </message>
    <message>
      <source>The model is loaded with the first question</source>
      <translation>Das Modell wird mit der ersten Frage geladen</translation>
    </message>
    <message>
      <source>The model's view begins here</source>
      <translation>Hier beginnt die Sicht des Modells</translation>
    </message>
    <message>
      <source>The one that this machine is logged in with</source>
      <translation>Das, mit dem dieser Rechner angemeldet ist</translation>
    </message>
    <message>
      <source>The passages that are tried are sent to {host}.</source>
      <translation>Die versuchten Textstellen werden an {host} gesendet.</translation>
    </message>
    <message>
      <source>The probability of each word is kept with answers from now on; hover over a tinted word to see it. A sure model can still be wrong.</source>
      <translation>Die Wahrscheinlichkeit jedes Wortes wird ab jetzt bei Antworten gespeichert; zeigen Sie auf ein getöntes Wort, um sie zu sehen. Auch ein sicheres Modell kann irren.</translation>
    </message>
    <message>
      <source>The quantum computer is a model of the numbers above, nothing was measured on one. Shaded: 95 % intervals, and the range of the power.</source>
      <translation>Der Quantencomputer ist ein Modell aus den Zahlen oben, gemessen wurde an keinem. Schattiert: 95-%-Intervalle und der Bereich der Leistung.</translation>
    </message>
    <message>
      <source>The rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>The same number draws the same answer again.</source>
      <translation>Dieselbe Zahl zieht wieder dieselbe Antwort.</translation>
    </message>
    <message>
      <source>The same paper as {file} in “{collection}”</source>
      <translation>Derselbe Artikel wie {file} in „{collection}“</translation>
    </message>
    <message>
      <source>The same words came out again.</source>
      <translation>Es kamen wieder dieselben Wörter heraus.</translation>
    </message>
    <message>
      <source>The sample texts are being read; this takes some seconds</source>
      <translation>Die Beispieltexte werden gelesen; das dauert einige Sekunden</translation>
    </message>
    <message>
      <source>The seeds draw from one pool of sentences: the intervals are somewhat narrow.</source>
      <translation>Die Startwerte ziehen aus demselben Vorrat an Sätzen: Die Intervalle sind etwas zu schmal.</translation>
    </message>
    <message numerus="yes">
      <source>The server has {n} models.</source>
      <translation>
        <numerusform>Der Server hat {n} Modell.</numerusform>
        <numerusform>Der Server hat {n} Modelle.</numerusform>
      </translation>
    </message>
    <message>
      <source>The small one is often wrong. Fetch a larger one when you like.</source>
      <translation>Das kleine irrt oft. Holen Sie ein größeres, wann Sie mögen.</translation>
    </message>
    <message>
      <source>The smallest, for machines with little memory.</source>
      <translation>Die kleinste, für Rechner mit wenig Speicher.</translation>
    </message>
    <message>
      <source>The study is done</source>
      <translation>Die Untersuchung ist fertig</translation>
    </message>
    <message>
      <source>The training is being prepared</source>
      <translation>Das Training wird vorbereitet</translation>
    </message>
    <message>
      <source>The usual rate for a model that has been trained before.</source>
      <translation>Die übliche Rate für ein bereits trainiertes Modell.</translation>
    </message>
    <message>
      <source>The whole model, exactly as it was trained.</source>
      <translation>Das ganze Modell, genau wie trainiert.</translation>
    </message>
    <message>
      <source>The window is built anew in it. Answers follow the language of the question.</source>
      <translation>Das Fenster wird darin neu aufgebaut. Antworten folgen der Sprache der Frage.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Farbschema</translation>
    </message>
    <message>
      <source>Theme: as the desktop</source>
      <translation>Farbschema: wie der Desktop</translation>
    </message>
    <message>
      <source>Theme: dark</source>
      <translation>Farbschema: dunkel</translation>
    </message>
    <message>
      <source>Theme: high contrast</source>
      <translation>Farbschema: hoher Kontrast</translation>
    </message>
    <message>
      <source>Theme: light</source>
      <translation>Farbschema: hell</translation>
    </message>
    <message>
      <source>There are no papers yet. Add some on the Papers page first.</source>
      <translation>Noch keine Artikel vorhanden. Erst auf der Seite „Artikel“ welche hinzufügen.</translation>
    </message>
    <message>
      <source>There is no model to compare yet. Add one on the Models page.</source>
      <translation>Noch gibt es kein Modell zum Vergleichen. Fügen Sie eines auf der Modellseite hinzu.</translation>
    </message>
    <message>
      <source>There is no model yet. Add one under Models.</source>
      <translation>Noch kein Modell vorhanden. Unter „Modelle“ eines hinzufügen.</translation>
    </message>
    <message>
      <source>There is none yet. Fine-tuning makes one, or add a file.</source>
      <translation>Noch gibt es keinen. Feintuning erzeugt einen, oder fügen Sie eine Datei hinzu.</translation>
    </message>
    <message>
      <source>There is nothing newer</source>
      <translation>Es gibt nichts Neueres</translation>
    </message>
    <message>
      <source>There is nothing to compare: one of the answers failed.</source>
      <translation>Nichts zu vergleichen: Eine der Antworten ist gescheitert.</translation>
    </message>
    <message>
      <source>These files leave this machine, and nothing else does: no papers, no examples. The weights can hold sentences of the papers that they were trained on.</source>
      <translation>Diese Dateien verlassen diesen Rechner, sonst nichts: keine Artikel, keine Beispiele. Die Gewichte können Sätze der Artikel enthalten, auf denen sie trainiert wurden.</translation>
    </message>
    <message>
      <source>Thinking…</source>
      <translation>Denkt …</translation>
    </message>
    <message>
      <source>This collection is empty</source>
      <translation>Diese Sammlung ist leer</translation>
    </message>
    <message>
      <source>This head has no report.</source>
      <translation>Dieser Kopf hat keinen Bericht.</translation>
    </message>
    <message>
      <source>This one is better (Alt+{key})</source>
      <translation>Diese ist besser (Alt+{key})</translation>
    </message>
    <message>
      <source>This system cannot shut the network to the processes that read models and papers. They ask for none all the same.</source>
      <translation>Dieses System kann den Prozessen, die Modelle und Artikel lesen, das Netz nicht sperren. Sie verlangen trotzdem keines.</translation>
    </message>
    <message>
      <source>Thought</source>
      <translation>Gedanke</translation>
    </message>
    <message>
      <source>Thought for {m} min {s} s</source>
      <translation>Dachte {m} min {s} s nach</translation>
    </message>
    <message>
      <source>Thought for {s} s</source>
      <translation>Dachte {s} s nach</translation>
    </message>
    <message>
      <source>Throw away</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Thrown away</source>
      <translation>Verworfen</translation>
    </message>
    <message>
      <source>Tick what Hilbert shall list. Nothing is copied; the files stay where they are.</source>
      <translation>Haken Sie an, was Hilbert auflisten soll. Nichts wird kopiert; die Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <source>Tint words that the model was not sure of</source>
      <translation>Wörter tönen, bei denen das Modell unsicher war</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Together {size}; {free} are free.</source>
      <translation>Zusammen {size}; {free} sind frei.</translation>
    </message>
    <message>
      <source>Token</source>
      <translation>Token</translation>
    </message>
    <message>
      <source>Tokens of a row</source>
      <translation>Token je Zeile</translation>
    </message>
    <message>
      <source>Top-k</source>
      <translation>Top-k</translation>
    </message>
    <message>
      <source>Top-p</source>
      <translation>Top-p</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>Trainieren</translation>
    </message>
    <message>
      <source>Train with shots</source>
      <translation>Mit Shots trainieren</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>Trainiert</translation>
    </message>
    <message>
      <source>Trained head</source>
      <translation>Trainierter Kopf</translation>
    </message>
    <message>
      <source>Trained heads</source>
      <translation>Trainierte Köpfe</translation>
    </message>
    <message>
      <source>Training a model</source>
      <translation>Modell wird trainiert</translation>
    </message>
    <message>
      <source>Training a quantum head on {file}</source>
      <translation>Quantenkopf wird auf {file} trainiert</translation>
    </message>
    <message>
      <source>Training {model}</source>
      <translation>{model} wird trainiert</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Erneut versuchen</translation>
    </message>
    <message>
      <source>Try another word.</source>
      <translation>Versuchen Sie ein anderes Wort.</translation>
    </message>
    <message>
      <source>Try citations</source>
      <translation>Zitate ausprobieren</translation>
    </message>
    <message>
      <source>Try the sample collection</source>
      <translation>Die Beispielsammlung ausprobieren</translation>
    </message>
    <message>
      <source>Tuned: its vectors are first brought apart by class, as the paper does.</source>
      <translation>Feinabgestimmt: Seine Vektoren werden erst nach Klassen auseinandergerückt, wie im Artikel.</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>Läuft</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Lösen</translation>
    </message>
    <message>
      <source>Unsure below</source>
      <translation>Unsicher unter</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>Upload</source>
      <translation>Hochladen</translation>
    </message>
    <message>
      <source>Upload to a hub</source>
      <translation>Auf einen Hub hochladen</translation>
    </message>
    <message>
      <source>Upload…</source>
      <translation>Hochladen …</translation>
    </message>
    <message>
      <source>Use the button of the message</source>
      <translation>Den Knopf der Meldung benutzen</translation>
    </message>
    <message>
      <source>Usual numbers</source>
      <translation>Übliche Zahlen</translation>
    </message>
    <message>
      <source>Usual text</source>
      <translation>Üblicher Text</translation>
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation>Validierungsgenauigkeit</translation>
    </message>
    <message>
      <source>Verdigris</source>
      <translation>Grünspan</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Version {version}</translation>
    </message>
    <message>
      <source>Version {version} is there</source>
      <translation>Version {version} ist da</translation>
    </message>
    <message>
      <source>Version {version} is there, {size}</source>
      <translation>Version {version} ist da, {size}</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>Violet</source>
      <translation>Violett</translation>
    </message>
    <message>
      <source>Waits until the answer in another conversation is finished</source>
      <translation>Wartet, bis die Antwort in einem anderen Gespräch fertig ist</translation>
    </message>
    <message>
      <source>Warm-up, share of steps</source>
      <translation>Aufwärmen, Anteil der Schritte</translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation>Gewichtsabfall</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <source>What does the no-cloning theorem say, and why does it hold?</source>
      <translation>Was besagt das No-Cloning-Theorem, und warum gilt es?</translation>
    </message>
    <message>
      <source>What had arrived is kept.</source>
      <translation>Was angekommen war, ist gespeichert.</translation>
    </message>
    <message>
      <source>What is trained</source>
      <translation>Was trainiert wird</translation>
    </message>
    <message>
      <source>What leaves this machine</source>
      <translation>Was diesen Rechner verlässt</translation>
    </message>
    <message>
      <source>What the message offers</source>
      <translation>Was die Meldung anbietet</translation>
    </message>
    <message>
      <source>What the model is told before the conversation begins.</source>
      <translation>Was dem Modell gesagt wird, bevor das Gespräch beginnt.</translation>
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
      <source>What would you like to understand?</source>
      <translation>Was möchten Sie verstehen?</translation>
    </message>
    <message>
      <source>Where a model makes things up, answers to the same question differ in meaning (semantic entropy; Farquhar et al., Nature 630, 625, 2024).</source>
      <translation>Wo ein Modell etwas erfindet, unterscheiden sich Antworten auf dieselbe Frage in der Bedeutung (semantische Entropie; Farquhar et al., Nature 630, 625, 2024).</translation>
    </message>
    <message>
      <source>Where gradients come from when training with shots.</source>
      <translation>Woher beim Training mit Shots die Gradienten kommen.</translation>
    </message>
    <message>
      <source>Where models are searched and fetched, if the usual hub is slow or out of reach.</source>
      <translation>Wo Modelle gesucht und geladen werden, wenn der übliche Hub langsam oder unerreichbar ist.</translation>
    </message>
    <message>
      <source>Where to look for models</source>
      <translation>Wo nach Modellen gesucht wird</translation>
    </message>
    <message>
      <source>Where to look for passages</source>
      <translation>Wo nach Stellen gesucht wird</translation>
    </message>
    <message>
      <source>Which answer is better? The choice is kept and can be exported.</source>
      <translation>Welche Antwort ist besser? Die Wahl wird gespeichert und kann exportiert werden.</translation>
    </message>
    <message>
      <source>Which parts help</source>
      <translation>Welche Teile helfen</translation>
    </message>
    <message>
      <source>Which settings matter</source>
      <translation>Welche Einstellungen zählen</translation>
    </message>
    <message>
      <source>Who gives the {side}</source>
      <translation>Wer gibt: {side}</translation>
    </message>
    <message>
      <source>Why can an unknown quantum state not be copied?</source>
      <translation>Warum kann man einen unbekannten Quantenzustand nicht kopieren?</translation>
    </message>
    <message>
      <source>With 95 % intervals over the seeds.</source>
      <translation>Mit 95-%-Intervallen über die Startwerte.</translation>
    </message>
    <message>
      <source>Without it only the front and a linear layer remain.</source>
      <translation>Ohne ihn bleiben nur die Vorstufe und eine lineare Schicht.</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>Wortwahl</translation>
    </message>
    <message>
      <source>Words, or owner/name</source>
      <translation>Wörter, oder Besitzer/Name</translation>
    </message>
    <message>
      <source>Work is running: the language changes with the next start</source>
      <translation>Es läuft noch Arbeit: Die Sprache wechselt beim nächsten Start</translation>
    </message>
    <message>
      <source>Working out what can be exported…</source>
      <translation>Es wird ermittelt, was exportiert werden kann…</translation>
    </message>
    <message>
      <source>Working out what this training would do…</source>
      <translation>Es wird ermittelt, was dieses Training tun würde …</translation>
    </message>
    <message>
      <source>Works on top of its base; its strength can be changed in the chat.</source>
      <translation>Wirkt zusätzlich zu seinem Basismodell; die Stärke lässt sich im Chat ändern.</translation>
    </message>
    <message>
      <source>Write a Bell-state circuit in OpenQASM.</source>
      <translation>Schreibe einen Bell-Zustand-Schaltkreis in OpenQASM.</translation>
    </message>
    <message>
      <source>Write a question</source>
      <translation>Eine Frage schreiben</translation>
    </message>
    <message>
      <source>Write one</source>
      <translation>Eines schreiben</translation>
    </message>
    <message>
      <source>Writing {file}</source>
      <translation>{file} wird geschrieben</translation>
    </message>
    <message>
      <source>Written by hand</source>
      <translation>Von Hand geschrieben</translation>
    </message>
    <message>
      <source>XTC</source>
      <translation>XTC</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Gestern</translation>
    </message>
    <message>
      <source>Your library could not be opened</source>
      <translation>Ihre Bibliothek konnte nicht geöffnet werden</translation>
    </message>
    <message>
      <source>Your own commands for formulas, as in the head of a paper: \newcommand{\T}{\mathcal{T}}, \DeclareMathOperator, \def.</source>
      <translation>Ihre eigenen Befehle für Formeln, wie im Kopf eines Artikels: \newcommand{\T}{\mathcal{T}}, \DeclareMathOperator, \def.</translation>
    </message>
    <message>
      <source>Your question is sent as soon as everything is loaded</source>
      <translation>Ihre Frage wird gesendet, sobald alles geladen ist</translation>
    </message>
    <message>
      <source>about {hours} h left</source>
      <translation>noch etwa {hours} h</translation>
    </message>
    <message>
      <source>about {hours} h {minutes} min left</source>
      <translation>noch etwa {hours} h {minutes} min</translation>
    </message>
    <message>
      <source>about {middle}, between {low} and {high}</source>
      <translation>etwa {middle}, zwischen {low} und {high}</translation>
    </message>
    <message>
      <source>about {minutes} min left</source>
      <translation>noch etwa {minutes} min</translation>
    </message>
    <message>
      <source>about {time} left</source>
      <translation>noch etwa {time}</translation>
    </message>
    <message>
      <source>about {used} tokens with this draft</source>
      <translation>etwa {used} Token mit diesem Entwurf</translation>
    </message>
    <message>
      <source>adapter</source>
      <translation>Adapter</translation>
    </message>
    <message>
      <source>all-MiniLM-L6-v2, which came with Hilbert</source>
      <translation>all-MiniLM-L6-v2, das mit Hilbert kam</translation>
    </message>
    <message>
      <source>answer from the model</source>
      <translation>Antwort vom Modell</translation>
    </message>
    <message>
      <source>ask back</source>
      <translation>zurückfragen</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>von Hand</translation>
    </message>
    <message>
      <source>comes with Hilbert</source>
      <translation>kommt mit Hilbert</translation>
    </message>
    <message>
      <source>computed</source>
      <translation>berechnet</translation>
    </message>
    <message>
      <source>confidence {share}</source>
      <translation>Sicherheit {share}</translation>
    </message>
    <message>
      <source>context with this draft about {used} / {length}</source>
      <translation>Kontext mit diesem Entwurf etwa {used} / {length}</translation>
    </message>
    <message>
      <source>context with this draft {used} / {length}</source>
      <translation>Kontext mit diesem Entwurf {used} / {length}</translation>
    </message>
    <message>
      <source>context {length}</source>
      <translation>Kontext {length}</translation>
    </message>
    <message>
      <source>context {used} / {length}</source>
      <translation>Kontext {used} / {length}</translation>
    </message>
    <message>
      <source>conversation</source>
      <translation>Gespräch</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>leer</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>Epoche</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>fehlgeschlagen</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>beendet</translation>
    </message>
    <message>
      <source>first token {seconds} s</source>
      <translation>erstes Token {seconds} s</translation>
    </message>
    <message>
      <source>from papers</source>
      <translation>aus Artikeln</translation>
    </message>
    <message numerus="yes">
      <source>hardly supports {n} sentences</source>
      <translation>
        <numerusform>stützt {n} Satz kaum</numerusform>
        <numerusform>stützt {n} Sätze kaum</numerusform>
      </translation>
    </message>
    <message>
      <source>imported</source>
      <translation>importiert</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>unterbrochen</translation>
    </message>
    <message>
      <source>labelled sentences</source>
      <translation>beurteilte Sätze</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>Lernrate</translation>
    </message>
    <message>
      <source>less than 1%</source>
      <translation>weniger als 1 %</translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>weniger als eine Minute</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>Verlust {loss}</translation>
    </message>
    <message>
      <source>matched</source>
      <translation>zugeordnet</translation>
    </message>
    <message numerus="yes">
      <source>may contradict {n} sentences</source>
      <translation>
        <numerusform>widerspricht vielleicht {n} Satz</numerusform>
        <numerusform>widerspricht vielleicht {n} Sätzen</numerusform>
      </translation>
    </message>
    <message>
      <source>merged</source>
      <translation>zusammengeführt</translation>
    </message>
    <message>
      <source>name/model</source>
      <translation>Name/Modell</translation>
    </message>
    <message>
      <source>nats</source>
      <translation>Nat</translation>
    </message>
    <message>
      <source>nats a token</source>
      <translation>Nat je Token</translation>
    </message>
    <message>
      <source>nearly the same as another</source>
      <translation>fast gleich wie ein anderes</translation>
    </message>
    <message>
      <source>nearly the same as one held out</source>
      <translation>fast gleich wie ein zurückgehaltenes</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>noch keiner</translation>
    </message>
    <message>
      <source>norm</source>
      <translation>Norm</translation>
    </message>
    <message>
      <source>not answered by the papers</source>
      <translation>von den Artikeln nicht beantwortet</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>nicht angegeben</translation>
    </message>
    <message>
      <source>not supported by its passage</source>
      <translation>von seiner Stelle nicht gestützt</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <source>of one's own</source>
      <translation>eigenes</translation>
    </message>
    <message>
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <source>p. {page}</source>
      <translation>S. {page}</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>pausiert</translation>
    </message>
    <message>
      <source>points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>bereit</translation>
    </message>
    <message>
      <source>rejected by hand</source>
      <translation>von Hand abgelehnt</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>running</source>
      <translation>läuft</translation>
    </message>
    <message>
      <source>search the papers</source>
      <translation>in den Artikeln suchen</translation>
    </message>
    <message>
      <source>step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>angehalten</translation>
    </message>
    <message>
      <source>stronger model</source>
      <translation>stärkeres Modell</translation>
    </message>
    <message numerus="yes">
      <source>supports {n} sentences</source>
      <translation>
        <numerusform>stützt {n} Satz</numerusform>
        <numerusform>stützt {n} Sätze</numerusform>
      </translation>
    </message>
    <message>
      <source>the model was asked, too</source>
      <translation>das Modell wurde auch gefragt</translation>
    </message>
    <message>
      <source>the oldest turns leave the model's view</source>
      <translation>die ältesten Fragen verlassen die Sicht des Modells</translation>
    </message>
    <message>
      <source>to test with</source>
      <translation>zum Testen</translation>
    </message>
    <message>
      <source>to train on</source>
      <translation>zum Trainieren</translation>
    </message>
    <message>
      <source>to validate by</source>
      <translation>zum Validieren</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>zu lang</translation>
    </message>
    <message>
      <source>training</source>
      <translation>Training</translation>
    </message>
    <message>
      <source>unfinished, {size} are here</source>
      <translation>unfertig, {size} sind da</translation>
    </message>
    <message>
      <source>unsure</source>
      <translation>unsicher</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>Validierung</translation>
    </message>
    <message numerus="yes">
      <source>{count} tokens</source>
      <translation>
        <numerusform>{count} Token</numerusform>
        <numerusform>{count} Token</numerusform>
      </translation>
    </message>
    <message>
      <source>{current} of {matches}</source>
      <translation>{current} von {matches}</translation>
    </message>
    <message>
      <source>{data}, classes {labels}. Encoder {encoder}. The head of seed {seed} is kept: {accuracy} of its test sentences right.</source>
      <translation>{data}, Klassen {labels}. Encoder {encoder}. Behalten wird der Kopf mit Startwert {seed}: {accuracy} seiner Testsätze richtig.</translation>
    </message>
    <message>
      <source>{device}: {download} to fetch, {disk} on disk</source>
      <translation>{device}: {download} zu laden, {disk} auf der Platte</translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} files</source>
      <translation>
        <numerusform>{done} von {n:,} Datei</numerusform>
        <numerusform>{done} von {n:,} Dateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} pages</source>
      <translation>
        <numerusform>{done} von {n:,} Seite</numerusform>
        <numerusform>{done} von {n:,} Seiten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} papers</source>
      <translation>
        <numerusform>{done} von {n:,} Artikel</numerusform>
        <numerusform>{done} von {n:,} Artikeln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} passages</source>
      <translation>
        <numerusform>{done} von {n:,} Stelle</numerusform>
        <numerusform>{done} von {n:,} Stellen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} steps</source>
      <translation>
        <numerusform>{done} von {n:,} Schritt</numerusform>
        <numerusform>{done} von {n:,} Schritten</numerusform>
      </translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} von {total}</translation>
    </message>
    <message>
      <source>{done} of {total} MB</source>
      <translation>{done} von {total} MB</translation>
    </message>
    <message>
      <source>{done} of {total} packages are installed ({size}). It goes on where it was.</source>
      <translation>{done} von {total} Paketen sind installiert ({size}). Es geht dort weiter, wo es war.</translation>
    </message>
    <message>
      <source>{done} of {total} {unit}</source>
      <translation>{done} von {total} {unit}</translation>
    </message>
    <message>
      <source>{file} could not be written.</source>
      <translation>{file} konnte nicht geschrieben werden.</translation>
    </message>
    <message>
      <source>{file} is being fetched; the rail shows how far</source>
      <translation>{file} wird geladen; die Leiste zeigt, wie weit</translation>
    </message>
    <message>
      <source>{file} is written</source>
      <translation>{file} ist geschrieben</translation>
    </message>
    <message>
      <source>{kinds}. {why}</source>
      <translation>{kinds}. {why}</translation>
    </message>
    <message>
      <source>{learned} of {all} tokens are learnt</source>
      <translation>{learned} von {all} Token werden gelernt</translation>
    </message>
    <message>
      <source>{loss} after step {step}</source>
      <translation>{loss} nach Schritt {step}</translation>
    </message>
    <message>
      <source>{made} ({model})</source>
      <translation>{made} ({model})</translation>
    </message>
    <message>
      <source>{millions} million parameters</source>
      <translation>{millions} Millionen Parameter</translation>
    </message>
    <message>
      <source>{model} is asked: of {all} labelled sentences {judged} are judged right with it, {without} without.</source>
      <translation>{model} wird gefragt: Von {all} beurteilten Sätzen werden {judged} mit ihm richtig eingeschätzt, {without} ohne.</translation>
    </message>
    <message>
      <source>{model} is not asked: of {all} labelled sentences {judged} are judged right with it, {without} without.</source>
      <translation>{model} wird nicht gefragt: Von {all} beurteilten Sätzen werden {judged} mit ihm richtig eingeschätzt, {without} ohne.</translation>
    </message>
    <message>
      <source>{model} on {host} · not offline</source>
      <translation>{model} auf {host} · nicht offline</translation>
    </message>
    <message numerus="yes">
      <source>{n:,} added</source>
      <translation>
        <numerusform>{n:,} hinzugefügt</numerusform>
        <numerusform>{n:,} hinzugefügt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} already there</source>
      <translation>
        <numerusform>{n:,} schon da</numerusform>
        <numerusform>{n:,} schon da</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} could not be read</source>
      <translation>
        <numerusform>{n:,} war nicht lesbar</numerusform>
        <numerusform>{n:,} waren nicht lesbar</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} papers</source>
      <translation>
        <numerusform>{n:,} Artikel</numerusform>
        <numerusform>{n:,} Artikel</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} papers removed; the files stay where they are</source>
      <translation>
        <numerusform>{n:,} Artikel entfernt; die Datei bleibt, wo sie ist</numerusform>
        <numerusform>{n:,} Artikel entfernt; die Dateien bleiben, wo sie sind</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} passages</source>
      <translation>
        <numerusform>{n:,} Stelle</numerusform>
        <numerusform>{n:,} Stellen</numerusform>
      </translation>
    </message>
    <message>
      <source>{names} added</source>
      <translation>{names} hinzugefügt</translation>
    </message>
    <message>
      <source>{name} (not offline)</source>
      <translation>{name} (nicht offline)</translation>
    </message>
    <message>
      <source>{name} answers…</source>
      <translation>{name} antwortet …</translation>
    </message>
    <message>
      <source>{name} deleted, {size} are freed</source>
      <translation>{name} gelöscht, {size} werden frei</translation>
    </message>
    <message>
      <source>{name} removed</source>
      <translation>{name} entfernt</translation>
    </message>
    <message>
      <source>{name} taken off the list; its file stays</source>
      <translation>{name} von der Liste genommen; die Datei bleibt</translation>
    </message>
    <message>
      <source>{name} · {size}</source>
      <translation>{name} · {size}</translation>
    </message>
    <message>
      <source>{name}, a study</source>
      <translation>{name}, eine Untersuchung</translation>
    </message>
    <message>
      <source>{name}, unfinished</source>
      <translation>{name}, unfertig</translation>
    </message>
    <message>
      <source>{name}: back to the default</source>
      <translation>{name}: zurück zur Vorgabe</translation>
    </message>
    <message>
      <source>{name}: {count} points, from {first} to {last}; lowest {low}, highest {high}.</source>
      <translation>{name}: {count} Punkte, von {first} bis {last}; niedrigster {low}, höchster {high}.</translation>
    </message>
    <message numerus="yes">
      <source>{n} accepted</source>
      <translation>
        <numerusform>{n} angenommen</numerusform>
        <numerusform>{n} angenommen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} also found</source>
      <translation>
        <numerusform>{n} außerdem gefunden</numerusform>
        <numerusform>{n} außerdem gefunden</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} billion</source>
      <translation>{n} Milliarden</translation>
    </message>
    <message numerus="yes">
      <source>{n} cited</source>
      <translation>
        <numerusform>{n} zitiert</numerusform>
        <numerusform>{n} zitiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} conversations added</source>
      <translation>
        <numerusform>{n} Gespräch hinzugefügt</numerusform>
        <numerusform>{n} Gespräche hinzugefügt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} conversations written to {file}</source>
      <translation>
        <numerusform>{n} Gespräch nach {file} geschrieben</numerusform>
        <numerusform>{n} Gespräche nach {file} geschrieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} entries copied as BibTeX</source>
      <translation>
        <numerusform>{n} Eintrag als BibTeX kopiert</numerusform>
        <numerusform>{n} Einträge als BibTeX kopiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples accepted</source>
      <translation>
        <numerusform>{n} Beispiel angenommen</numerusform>
        <numerusform>{n} Beispiele angenommen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples are in {name}</source>
      <translation>
        <numerusform>{n} Beispiel liegt in {name}</numerusform>
        <numerusform>{n} Beispiele liegen in {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples deleted</source>
      <translation>
        <numerusform>{n} Beispiel gelöscht</numerusform>
        <numerusform>{n} Beispiele gelöscht</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples imported</source>
      <translation>
        <numerusform>{n} Beispiel importiert</numerusform>
        <numerusform>{n} Beispiele importiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples kept</source>
      <translation>
        <numerusform>{n} Beispiel behalten</numerusform>
        <numerusform>{n} Beispiele behalten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples proposed</source>
      <translation>
        <numerusform>{n} Beispiel vorgeschlagen</numerusform>
        <numerusform>{n} Beispiele vorgeschlagen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples rejected</source>
      <translation>
        <numerusform>{n} Beispiel abgelehnt</numerusform>
        <numerusform>{n} Beispiele abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files are in {file}</source>
      <translation>
        <numerusform>{n} Datei ist in {file}</numerusform>
        <numerusform>{n} Dateien sind in {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files made</source>
      <translation>
        <numerusform>{n} Datei erstellt</numerusform>
        <numerusform>{n} Dateien erstellt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} found</source>
      <translation>
        <numerusform>{n} gefunden</numerusform>
        <numerusform>{n} gefunden</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} million</source>
      <translation>{n} Millionen</translation>
    </message>
    <message numerus="yes">
      <source>{n} minutes</source>
      <translation>
        <numerusform>{n} Minute</numerusform>
        <numerusform>{n} Minuten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more imports waiting</source>
      <translation>
        <numerusform>{n} weiterer Import wartet</numerusform>
        <numerusform>{n} weitere Importe warten</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} von {all}</translation>
    </message>
    <message>
      <source>{n} of {all} agree</source>
      <translation>{n} von {all} stimmen überein</translation>
    </message>
    <message numerus="yes">
      <source>{n} operations</source>
      <translation>
        <numerusform>{n} Operation</numerusform>
        <numerusform>{n} Operationen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} papers</source>
      <translation>
        <numerusform>{n} Artikel</numerusform>
        <numerusform>{n} Artikel</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} picks written</source>
      <translation>
        <numerusform>{n} Entscheidung geschrieben</numerusform>
        <numerusform>{n} Entscheidungen geschrieben</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work are running</source>
      <translation>
        <numerusform>{n} Arbeit läuft</numerusform>
        <numerusform>{n} Arbeiten laufen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work are still running.</source>
      <translation>
        <numerusform>Eine Arbeit läuft noch.</numerusform>
        <numerusform>{n} Arbeiten laufen noch.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work have ended</source>
      <translation>
        <numerusform>{n} Arbeit ist beendet</numerusform>
        <numerusform>{n} Arbeiten sind beendet</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} proposed</source>
      <translation>
        <numerusform>{n} vorgeschlagen</numerusform>
        <numerusform>{n} vorgeschlagen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} qubits</source>
      <translation>
        <numerusform>{n} Qubit</numerusform>
        <numerusform>{n} Qubits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rejected</source>
      <translation>
        <numerusform>{n} abgelehnt</numerusform>
        <numerusform>{n} abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rows cut</source>
      <translation>
        <numerusform>{n} Zeile gekürzt</numerusform>
        <numerusform>{n} Zeilen gekürzt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seconds</source>
      <translation>
        <numerusform>{n} Sekunde</numerusform>
        <numerusform>{n} Sekunden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tokens</source>
      <translation>
        <numerusform>{n} Token</numerusform>
        <numerusform>{n} Token</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tokens are cut</source>
      <translation>
        <numerusform>{n} Token wird abgeschnitten</numerusform>
        <numerusform>{n} Token werden abgeschnitten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} without anything to learn</source>
      <translation>
        <numerusform>{n} ohne etwas zu lernen</numerusform>
        <numerusform>{n} ohne etwas zu lernen</numerusform>
      </translation>
    </message>
    <message>
      <source>{qubits}, {operations}; read from the text, nothing was run</source>
      <translation>{qubits}, {operations}; aus dem Text gelesen, nichts wurde ausgeführt</translation>
    </message>
    <message>
      <source>{rate} tokens/s</source>
      <translation>{rate} Token/s</translation>
    </message>
    <message>
      <source>{share} cached</source>
      <translation>{share} aus dem Cache</translation>
    </message>
    <message>
      <source>{size} GB</source>
      <translation>{size} GB</translation>
    </message>
    <message>
      <source>{size} MB</source>
      <translation>{size} MB</translation>
    </message>
    <message>
      <source>{size} kB</source>
      <translation>{size} kB</translation>
    </message>
    <message>
      <source>{steps}, of {tokens} tokens an epoch with padding</source>
      <translation>{steps}, mit {tokens} Token je Epoche samt Auffüllung</translation>
    </message>
    <message>
      <source>{technique} on {model}</source>
      <translation>{technique} auf {model}</translation>
    </message>
    <message>
      <source>{title}, p. {page}</source>
      <translation>{title}, S. {page}</translation>
    </message>
    <message>
      <source>{train} to train on, {validation} to validate by, {test} to test with</source>
      <translation>{train} zum Trainieren, {validation} zum Validieren, {test} zum Testen</translation>
    </message>
    <message>
      <source>{used} tokens with this draft</source>
      <translation>{used} Token mit diesem Entwurf</translation>
    </message>
    <message>
      <source>{value} ({low} to {high})</source>
      <translation>{value} ({low} bis {high})</translation>
    </message>
    <message>
      <source>“{name}” removed; the files stay where they are</source>
      <translation>„{name}“ entfernt; die Dateien bleiben, wo sie sind</translation>
    </message>
  </context>
</TS>
