<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
  <context>
    <name>Hilbert</name>
    <message>
      <source>0 always takes the likeliest word.</source>
      <translation>0 nimmt immer das wahrscheinlichste Wort.</translation>
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
      <source>A question</source>
      <translation>Eine Frage</translation>
    </message>
    <message>
      <source>A question for both</source>
      <translation>Eine Frage an beide</translation>
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
      <source>API key</source>
      <translation>API-Schlüssel</translation>
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
      <source>Accepted</source>
      <translation>Angenommen</translation>
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
      <source>Another model or another length has all papers embedded anew, in the background; until that is done they are searched as before.</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>Architecture</source>
      <translation>Architektur</translation>
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask about this paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask both</source>
      <translation>Beide fragen</translation>
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
      <source>Back to the default</source>
      <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
      <source>Back to the list (Escape)</source>
      <translation>Zurück zur Liste (Escape)</translation>
    </message>
    <message>
      <source>Balanced</source>
      <translation>Ausgewogen</translation>
    </message>
    <message>
      <source>BibTeX (*.bib)</source>
      <translation type="unfinished" />
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
      <source>Change a model on a server</source>
      <translation>Modell auf einem Server ändern</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Geändert</translation>
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
      <source>Choose an example to read and edit it.</source>
      <translation>Wählen Sie ein Beispiel, um es zu lesen und zu bearbeiten.</translation>
    </message>
    <message>
      <source>Choose another folder, or close the program that shows it.</source>
      <translation>Wählen Sie einen anderen Ordner, oder schließen Sie das Programm, das sie zeigt.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Circuit</source>
      <translation>Schaltkreis</translation>
    </message>
    <message>
      <source>Cited papers</source>
      <translation>Zitierte Artikel</translation>
    </message>
    <message>
      <source>Cited papers as BibTeX</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
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
      <source>Compare two models on a question</source>
      <translation>Zwei Modelle an einer Frage vergleichen</translation>
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
      <source>Copy those of this answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Creative</source>
      <translation>Kreativ</translation>
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
      <source>Data folder</source>
      <translation>Datenordner</translation>
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
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Ausblenden</translation>
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
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Editing a question: the old version stays. Esc to leave.</source>
      <translation>Eine Frage wird bearbeitet: Die alte Fassung bleibt. Esc beendet.</translation>
    </message>
    <message>
      <source>Embedding model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty the bin</source>
      <translation>Papierkorb leeren</translation>
    </message>
    <message>
      <source>Everything stays on this machine. Drop papers here to ask them questions.</source>
      <translation>Alles bleibt auf diesem Rechner. Legen Sie Artikel hier ab, um sie zu befragen.</translation>
    </message>
    <message>
      <source>Exact, IVF in a very large library</source>
      <translation type="unfinished" />
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
      <source>FAISS HNSW</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FAISS IVF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>FAISS flat (always exact)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Filter by title, author, year or file</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find in this paper (Ctrl+F)</source>
      <translation type="unfinished" />
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
      <source>Fine-tune</source>
      <translation>Feintuning</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Five short texts of ours, to ask about and to click through.</source>
      <translation>Fünf kurze Texte von uns, zum Fragen und Durchklicken.</translation>
    </message>
    <message>
      <source>Folder of the embedding model</source>
      <translation type="unfinished" />
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
      <source>GBNF grammar</source>
      <translation>GBNF-Grammatik</translation>
    </message>
    <message>
      <source>GGUF adapters (*.gguf)</source>
      <translation>GGUF-Adapter (*.gguf)</translation>
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
      <source>HTML, one file…</source>
      <translation>HTML, eine Datei …</translation>
    </message>
    <message>
      <source>Hardly supported; the nearest is {quoted}</source>
      <translation>Kaum gestützt; am nächsten ist {quoted}</translation>
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
      <source>Hilbert is already running with this data folder, but does not answer.</source>
      <translation>Hilbert läuft schon mit diesem Datenordner, antwortet aber nicht.</translation>
    </message>
    <message>
      <source>Hilbert was closed while this answer was being written.</source>
      <translation>Hilbert wurde geschlossen, während diese Antwort geschrieben wurde.</translation>
    </message>
    <message>
      <source>How often the likeliest words are left out, for surprise; 0 is never.</source>
      <translation>Wie oft die wahrscheinlichsten Wörter wegfallen, zur Überraschung; 0 heißt nie.</translation>
    </message>
    <message>
      <source>How papers are searched</source>
      <translation type="unfinished" />
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
      <source>Importing {file}</source>
      <translation>{file} wird importiert</translation>
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>Instruction</source>
      <translation>Anweisung</translation>
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
      <translation type="unfinished" />
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
      <source>Longest answer</source>
      <translation>Längste Antwort</translation>
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
      <source>Looking for papers…</source>
      <translation>Artikel werden gesucht …</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <source>Made {made}</source>
      <translation>Erstellt {made}</translation>
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
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <source>Min-p</source>
      <translation>Min-p</translation>
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
      <source>Next match (Enter)</source>
      <translation>Nächster Treffer (Enter)</translation>
    </message>
    <message>
      <source>Next page (Page Down)</source>
      <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
      <source>Next passage (Alt+Down)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next version</source>
      <translation>Nächste Fassung</translation>
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
      <source>No setting is called that</source>
      <translation>Keine Einstellung heißt so</translation>
    </message>
    <message>
      <source>No sources here</source>
      <translation>Hier sind keine Quellen</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>Nicht gefunden</translation>
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
      <source>On its way</source>
      <translation>Unterwegs</translation>
    </message>
    <message>
      <source>On this machine</source>
      <translation>Auf diesem Rechner</translation>
    </message>
    <message>
      <source>One model is in memory at a time: the right one answers after the left.</source>
      <translation>Ein Modell ist zur Zeit im Speicher: Das rechte antwortet nach dem linken.</translation>
    </message>
    <message>
      <source>One paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One text a line</source>
      <translation>Ein Text je Zeile</translation>
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
      <source>Or drop GGUF files on the window. Files stay where they are.</source>
      <translation>Oder legen Sie GGUF-Dateien auf dem Fenster ab. Die Dateien bleiben, wo sie sind.</translation>
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
      <source>PDF, with formulas and cited papers…</source>
      <translation>PDF, mit Formeln und zitierten Artikeln …</translation>
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
      <source>Paper</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Artikel</translation>
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
      <source>Passages with a question</source>
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous version</source>
      <translation>Vorige Fassung</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profil</translation>
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
      <source>Quantisation</source>
      <translation>Quantisierung</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Frage</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Random</source>
      <translation>Zufällig</translation>
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
      <source>Reject (R)</source>
      <translation>Ablehnen (R)</translation>
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
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Repetition penalty</source>
      <translation>Wiederholungsstrafe</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Right answer</source>
      <translation>Rechte Antwort</translation>
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
      <source>Runs on {host}, not offline: what you ask goes over the network.</source>
      <translation>Läuft auf {host}, nicht offline: Was Sie fragen, geht über das Netz.</translation>
    </message>
    <message>
      <source>Runs on {host}: what you ask goes over the network.</source>
      <translation>Läuft auf {host}: Was Sie fragen, geht über das Netz.</translation>
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
      <translation type="unfinished" />
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
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save those of this answer…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation type="unfinished" />
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
      <source>Set of examples</source>
      <translation>Satz von Beispielen</translation>
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
      <source>Size</source>
      <translation>Größe</translation>
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
      <source>Supported by {quoted}</source>
      <translation>Gestützt durch {quoted}</translation>
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
      <source>Temperature</source>
      <translation>Temperatur</translation>
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
      <source>The cited papers are no longer in the library</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The colour of buttons, links and the focus. High contrast keeps its own.</source>
      <translation>Die Farbe von Knöpfen, Links und Fokus. Hoher Kontrast behält seine eigene.</translation>
    </message>
    <message>
      <source>The file could not be written: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is not where it was, or no program opens it</source>
      <translation>Die Datei ist nicht mehr dort, oder kein Programm öffnet sie</translation>
    </message>
    <message>
      <source>The folder is not where it was</source>
      <translation>Der Ordner ist nicht mehr dort</translation>
    </message>
    <message>
      <source>The hub has no GGUF model for these words.</source>
      <translation>Der Hub hat zu diesen Wörtern kein GGUF-Modell.</translation>
    </message>
    <message>
      <source>The likeliest words: the same question, the same answer.</source>
      <translation>Die wahrscheinlichsten Wörter: gleiche Frage, gleiche Antwort.</translation>
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
      <source>The probability of each word is kept with answers from now on; hover over a tinted word to see it. A sure model can still be wrong.</source>
      <translation>Die Wahrscheinlichkeit jedes Wortes wird ab jetzt bei Antworten gespeichert; zeigen Sie auf ein getöntes Wort, um sie zu sehen. Auch ein sicheres Modell kann irren.</translation>
    </message>
    <message>
      <source>The same number draws the same answer again.</source>
      <translation>Dieselbe Zahl zieht wieder dieselbe Antwort.</translation>
    </message>
    <message>
      <source>The same paper as {file} in “{collection}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same words came out again.</source>
      <translation>Es kamen wieder dieselben Wörter heraus.</translation>
    </message>
    <message>
      <source>The sample texts are being read; this takes some seconds</source>
      <translation>Die Beispieltexte werden gelesen; das dauert einige Sekunden</translation>
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
      <source>There is no model to compare yet. Add one on the Models page.</source>
      <translation>Noch gibt es kein Modell zum Vergleichen. Fügen Sie eines auf der Modellseite hinzu.</translation>
    </message>
    <message>
      <source>There is none yet. Fine-tuning makes one, or add a file.</source>
      <translation>Noch gibt es keinen. Feintuning erzeugt einen, oder fügen Sie eine Datei hinzu.</translation>
    </message>
    <message>
      <source>There is nothing to compare: one of the answers failed.</source>
      <translation>Nichts zu vergleichen: Eine der Antworten ist gescheitert.</translation>
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
      <source>This one is better (Alt+{key})</source>
      <translation>Diese ist besser (Alt+{key})</translation>
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
      <source>Top-k</source>
      <translation>Top-k</translation>
    </message>
    <message>
      <source>Top-p</source>
      <translation>Top-p</translation>
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
      <source>Untitled</source>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>Use the button of the message</source>
      <translation>Den Knopf der Meldung benutzen</translation>
    </message>
    <message>
      <source>Usual text</source>
      <translation>Üblicher Text</translation>
    </message>
    <message>
      <source>Verdigris</source>
      <translation>Grünspan</translation>
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
      <source>What does the no-cloning theorem say, and why does it hold?</source>
      <translation>Was besagt das No-Cloning-Theorem, und warum gilt es?</translation>
    </message>
    <message>
      <source>What had arrived is kept.</source>
      <translation>Was angekommen war, ist gespeichert.</translation>
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
      <source>Who gives the {side}</source>
      <translation>Wer gibt: {side}</translation>
    </message>
    <message>
      <source>Why can an unknown quantum state not be copied?</source>
      <translation>Warum kann man einen unbekannten Quantenzustand nicht kopieren?</translation>
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
      <source>about {hours} h left</source>
      <translation>noch etwa {hours} h</translation>
    </message>
    <message>
      <source>about {hours} h {minutes} min left</source>
      <translation>noch etwa {hours} h {minutes} min</translation>
    </message>
    <message>
      <source>about {minutes} min left</source>
      <translation>noch etwa {minutes} min</translation>
    </message>
    <message>
      <source>all-MiniLM-L6-v2, which came with Hilbert</source>
      <translation type="unfinished" />
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
      <source>less than 1%</source>
      <translation>weniger als 1 %</translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
      <source>may contradict {n} sentences</source>
      <translation>
        <numerusform>widerspricht vielleicht {n} Satz</numerusform>
        <numerusform>widerspricht vielleicht {n} Sätzen</numerusform>
      </translation>
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
      <source>p. {page}</source>
      <translation>S. {page}</translation>
    </message>
    <message>
      <source>rejected by hand</source>
      <translation>von Hand abgelehnt</translation>
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
      <source>the oldest turns leave the model's view</source>
      <translation>die ältesten Fragen verlassen die Sicht des Modells</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>zu lang</translation>
    </message>
    <message>
      <source>unfinished, {size} are here</source>
      <translation>unfertig, {size} sind da</translation>
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
      <translation type="unfinished" />
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
      <source>{done} of {total} MB</source>
      <translation>{done} von {total} MB</translation>
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
      <source>{made}, by {model}</source>
      <translation>{made}, von {model}</translation>
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
      <translation type="unfinished">
        <numerusform />
        <numerusform />
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
      <source>{n} examples rejected</source>
      <translation>
        <numerusform>{n} Beispiel abgelehnt</numerusform>
        <numerusform>{n} Beispiele abgelehnt</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} million</source>
      <translation>{n} Millionen</translation>
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
      <source>{n} tokens</source>
      <translation>
        <numerusform>{n} Token</numerusform>
        <numerusform>{n} Token</numerusform>
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
      <source>{title}, p. {page}</source>
      <translation>{title}, S. {page}</translation>
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
