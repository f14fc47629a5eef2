<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
  <context>
    <name>Hilbert</name>
    <message>
      <source>% with 95 % intervals</source>
      <translation>% avec intervalles à 95 %</translation>
    </message>
    <message>
      <source>0 always takes the likeliest word.</source>
      <translation>0 prend toujours le mot le plus probable.</translation>
    </message>
    <message>
      <source>0 gives exact expectations; a number samples as a device would.</source>
      <translation>0 donne des espérances exactes ; un nombre échantillonne comme le ferait un appareil.</translation>
    </message>
    <message>
      <source>; dropped: {parts}</source>
      <translation>; écartés : {parts}</translation>
    </message>
    <message>
      <source>A checkout</source>
      <translation>Une copie de travail</translation>
    </message>
    <message>
      <source>A constant beside the embedding lets them follow a linear rule.</source>
      <translation>Une constante à côté du plongement leur permet de suivre une règle linéaire.</translation>
    </message>
    <message>
      <source>A file that Hilbert exported</source>
      <translation>Un fichier exporté par Hilbert</translation>
    </message>
    <message>
      <source>A layer of gates, s</source>
      <translation>Une couche de portes, s</translation>
    </message>
    <message>
      <source>A little smaller, for a little less exactness.</source>
      <translation>Un peu plus petit, pour un peu moins d'exactitude.</translation>
    </message>
    <message>
      <source>A mirror is an address that begins with https://</source>
      <translation>Un miroir est une adresse qui commence par https://</translation>
    </message>
    <message>
      <source>A model learns from questions with their answers. Propose some from your papers, import a JSONL or CSV file, or write them yourself.</source>
      <translation>Un modèle apprend de questions avec leurs réponses. Faites-en proposer d'après vos articles, importez un fichier JSONL ou CSV, ou écrivez-les vous-même.</translation>
    </message>
    <message>
      <source>A quantum head decides whether a question is looked up in the papers, answered by the model alone, or asked back; what it is not sure of is looked up. Train one under Fine-tune, Quantum head.</source>
      <translation>Une tête quantique décide si une question est cherchée dans les articles, traitée par le modèle seul, ou suivie d’une question en retour ; en cas de doute, elle est cherchée. Entraînez-en une sous Affinage, Tête quantique.</translation>
    </message>
    <message>
      <source>A question</source>
      <translation>Une question</translation>
    </message>
    <message>
      <source>A question for both</source>
      <translation>Une question pour les deux</translation>
    </message>
    <message>
      <source>A question from a passage, answered from what the search finds for it.</source>
      <translation>Une question tirée d'un passage, avec une réponse d'après ce que la recherche trouve pour elle.</translation>
    </message>
    <message>
      <source>A search connects to the hub, and so does choosing a model that it has found.</source>
      <translation>Une recherche se connecte au hub, tout comme le choix d'un modèle trouvé.</translation>
    </message>
    <message>
      <source>A small model is here already. Press a question, then Enter.</source>
      <translation>Un petit modèle est déjà là. Choisissez une question, puis Entrée.</translation>
    </message>
    <message>
      <source>A third of the size; small differences.</source>
      <translation>Un tiers de la taille ; petites différences.</translation>
    </message>
    <message>
      <source>API key</source>
      <translation>Clé d'API</translation>
    </message>
    <message>
      <source>About {time} for {sentences} sentences, if nothing else runs</source>
      <translation>Environ {time} pour {sentences} phrases, si rien d'autre ne tourne</translation>
    </message>
    <message>
      <source>Above 0 discourages repeating whole phrases.</source>
      <translation>Au-dessus de 0, décourage la répétition de tournures entières.</translation>
    </message>
    <message>
      <source>Above 0 makes words less likely once they have been used.</source>
      <translation>Au-dessus de 0, rend moins probables les mots déjà employés.</translation>
    </message>
    <message>
      <source>Above 1 makes words that stood just before less likely.</source>
      <translation>Au-dessus de 1, rend moins probables les mots tout juste employés.</translation>
    </message>
    <message>
      <source>Accent</source>
      <translation>Accent</translation>
    </message>
    <message>
      <source>Accept (A)</source>
      <translation>Accepter (A)</translation>
    </message>
    <message>
      <source>Accept some examples, then start one on the Train tab.</source>
      <translation>Acceptez des exemples, puis lancez-en un dans l'onglet Entraîner.</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Accepté</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Exactitude</translation>
    </message>
    <message>
      <source>Accuracy by gate errors</source>
      <translation>Précision selon les erreurs de porte</translation>
    </message>
    <message>
      <source>Accuracy by qubits</source>
      <translation>Précision selon les qubits</translation>
    </message>
    <message>
      <source>Accuracy by shots</source>
      <translation>Précision selon les mesures</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>Activité</translation>
    </message>
    <message>
      <source>Activity: nothing is running</source>
      <translation>Activité : rien n'est en cours</translation>
    </message>
    <message>
      <source>Activity: what is running</source>
      <translation>Activité : ce qui est en cours</translation>
    </message>
    <message>
      <source>Adapter</source>
      <translation>Adaptateur</translation>
    </message>
    <message>
      <source>Adapters</source>
      <translation>Adaptateurs</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Ajouter</translation>
    </message>
    <message>
      <source>Add a GGUF file…</source>
      <translation>Ajouter un fichier GGUF…</translation>
    </message>
    <message>
      <source>Add a folder of papers</source>
      <translation>Ajouter un dossier d'articles</translation>
    </message>
    <message>
      <source>Add a model on a server</source>
      <translation>Ajouter un modèle sur un serveur</translation>
    </message>
    <message>
      <source>Add a model on a server…</source>
      <translation>Ajouter un modèle sur un serveur…</translation>
    </message>
    <message>
      <source>Add an adapter</source>
      <translation>Ajouter un adaptateur</translation>
    </message>
    <message>
      <source>Add an adapter…</source>
      <translation>Ajouter un adaptateur…</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Ajouter un dossier…</translation>
    </message>
    <message>
      <source>Add models</source>
      <translation>Ajouter des modèles</translation>
    </message>
    <message>
      <source>Add papers</source>
      <translation>Ajouter des articles</translation>
    </message>
    <message>
      <source>Add the papers you work with</source>
      <translation>Ajoutez les articles avec lesquels vous travaillez</translation>
    </message>
    <message>
      <source>Add the sample texts</source>
      <translation>Ajouter les textes d'exemple</translation>
    </message>
    <message>
      <source>Add them</source>
      <translation>Les ajouter</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Ajouté</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Address of the announcement</source>
      <translation>Adresse de l’annonce</translation>
    </message>
    <message>
      <source>After an answer the model is asked how much each passage tells of its sentence. Before its first use Hilbert measures in the background whether that helps; if not, the model is not asked.</source>
      <translation>Après une réponse, on demande au modèle ce que chaque passage révèle de sa phrase. Avant la première fois, Hilbert mesure en arrière-plan si cela aide ; sinon, le modèle n’est pas consulté.</translation>
    </message>
    <message>
      <source>After step {step}</source>
      <translation>Après le pas {step}</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Tous</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Tous les fichiers</translation>
    </message>
    <message>
      <source>All papers</source>
      <translation>Tous les articles</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>Alpha</translation>
    </message>
    <message>
      <source>Also found</source>
      <translation>Trouvés aussi</translation>
    </message>
    <message>
      <source>An adapter (LoRA, in a GGUF file) changes a model without a copy of it. It fits only the model that it was trained on; 100 % is as it was trained.</source>
      <translation>Un adaptateur (LoRA, dans un fichier GGUF) modifie un modèle sans le copier. Il ne convient qu'au modèle sur lequel il a été entraîné ; 100 % correspond à l'entraînement.</translation>
    </message>
    <message>
      <source>An answer ends before any of these texts:</source>
      <translation>Une réponse s'arrête avant l'un de ces textes :</translation>
    </message>
    <message>
      <source>An empty folder for the profile</source>
      <translation>Un dossier vide pour le profil</translation>
    </message>
    <message>
      <source>An empty folder for what is in it</source>
      <translation>Un dossier vide pour son contenu</translation>
    </message>
    <message>
      <source>Angle scale</source>
      <translation>Échelle des angles</translation>
    </message>
    <message>
      <source>Another model or another length has all papers embedded anew, in the background; until that is done they are searched as before.</source>
      <translation>Un autre modèle ou une autre longueur fait recalculer les plongements de tous les articles, en arrière-plan ; d'ici là, la recherche s'y fait comme avant.</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Réponse</translation>
    </message>
    <message>
      <source>Answer again</source>
      <translation>Répondre à nouveau</translation>
    </message>
    <message>
      <source>Answer from the same record: the same words come out.</source>
      <translation>Répondre d'après le même enregistrement : les mêmes mots en sortent.</translation>
    </message>
    <message>
      <source>Answer without papers</source>
      <translation>Répondre sans articles</translation>
    </message>
    <message>
      <source>Any folder of sentence-transformers.</source>
      <translation>Tout dossier de sentence-transformers.</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Architecture</translation>
    </message>
    <message>
      <source>As many as in SetFit's examples.</source>
      <translation>Autant que dans les exemples de SetFit.</translation>
    </message>
    <message>
      <source>As the desktop</source>
      <translation>Comme le bureau</translation>
    </message>
    <message>
      <source>As the server calls it</source>
      <translation>Comme le serveur l'appelle</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>Demander</translation>
    </message>
    <message>
      <source>Ask a question</source>
      <translation>Posez une question</translation>
    </message>
    <message>
      <source>Ask a question that is answered from this paper alone</source>
      <translation>Poser une question à laquelle répondre d'après ce seul article</translation>
    </message>
    <message>
      <source>Ask about this paper</source>
      <translation>Interroger cet article</translation>
    </message>
    <message>
      <source>Ask both</source>
      <translation>Demander aux deux</translation>
    </message>
    <message>
      <source>Ask it and its base the same question</source>
      <translation>Lui poser, ainsi qu’à sa base, la même question</translation>
    </message>
    <message>
      <source>Ask the server for its models</source>
      <translation>Demander ses modèles au serveur</translation>
    </message>
    <message>
      <source>Ask with a collection chosen: the passages that an answer rests on appear here.</source>
      <translation>Posez une question avec une collection choisie : les passages sur lesquels repose la réponse apparaissent ici.</translation>
    </message>
    <message>
      <source>Ask your papers a question</source>
      <translation>Posez une question à vos articles</translation>
    </message>
    <message>
      <source>Asking {host}…</source>
      <translation>Demande à {host}…</translation>
    </message>
    <message>
      <source>At most; the best by the validation sentences is kept.</source>
      <translation>Au plus ; la meilleure d'après les phrases de validation est gardée.</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>Revenir à la valeur par défaut</translation>
    </message>
    <message>
      <source>Back to the list (Escape)</source>
      <translation>Revenir à la liste (Échap)</translation>
    </message>
    <message>
      <source>Back to the passage</source>
      <translation>Retour au passage</translation>
    </message>
    <message>
      <source>Balanced</source>
      <translation>Équilibré</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Modèle de base</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>Lot</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>Taille de lot</translation>
    </message>
    <message>
      <source>Batches in a step</source>
      <translation>Lots par pas</translation>
    </message>
    <message>
      <source>Best validation loss</source>
      <translation>Meilleure perte de validation</translation>
    </message>
    <message>
      <source>Bias amplitude</source>
      <translation>Amplitude du biais</translation>
    </message>
    <message>
      <source>BibTeX (*.bib)</source>
      <translation>BibTeX (*.bib)</translation>
    </message>
    <message>
      <source>Bin</source>
      <translation>Corbeille</translation>
    </message>
    <message>
      <source>Bind every word of the answer to a rule.</source>
      <translation>Lier chaque mot de la réponse à une règle.</translation>
    </message>
    <message>
      <source>Bin…</source>
      <translation>Corbeille…</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Bleu</translation>
    </message>
    <message>
      <source>CSV, TSV, JSONL, or lines of “label text”</source>
      <translation>CSV, TSV, JSONL ou lignes « étiquette texte »</translation>
    </message>
    <message>
      <source>CSV…</source>
      <translation>CSV…</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Catalogue</translation>
    </message>
    <message>
      <source>Catalogue of models</source>
      <translation>Catalogue des modèles</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Certitude</translation>
    </message>
    <message>
      <source>Chance of an error at a two-qubit gate when predicting.</source>
      <translation>Probabilité d'une erreur à une porte à deux qubits lors de la prédiction.</translation>
    </message>
    <message>
      <source>Chance that a qubit is read wrongly.</source>
      <translation>Probabilité qu'un qubit soit mal lu.</translation>
    </message>
    <message>
      <source>Change a model on a server</source>
      <translation>Modifier un modèle sur un serveur</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Modifié</translation>
    </message>
    <message>
      <source>Changed; {preset} has {value}.</source>
      <translation>Modifié ; {preset} a {value}.</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Modifier…</translation>
    </message>
    <message>
      <source>Chat</source>
      <translation>Chat</translation>
    </message>
    <message>
      <source>Chat with it</source>
      <translation>Discuter avec</translation>
    </message>
    <message>
      <source>Chats</source>
      <translation>Chats</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Vérifier</translation>
    </message>
    <message>
      <source>Checking examples</source>
      <translation>Vérification des exemples</translation>
    </message>
    <message>
      <source>Choose an example to read and edit it.</source>
      <translation>Choisissez un exemple pour le lire et le modifier.</translation>
    </message>
    <message>
      <source>Choose another folder, or close the program that shows it.</source>
      <translation>Choisissez un autre dossier, ou fermez le programme qui le montre.</translation>
    </message>
    <message>
      <source>Choose at least one kind of file.</source>
      <translation>Choisissez au moins un type de fichier.</translation>
    </message>
    <message>
      <source>Choose labelled sentences</source>
      <translation>Choisir des phrases étiquetées</translation>
    </message>
    <message>
      <source>Choose sentences with labels on the left, and train. Every training compares the head with classical ones of its size and says plainly whether it helps.</source>
      <translation>Choisissez à gauche des phrases avec leurs étiquettes, puis entraînez. Chaque entraînement compare la tête à des têtes classiques de même taille et dit clairement si elle apporte quelque chose.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>Circuit</source>
      <translation>Circuit</translation>
    </message>
    <message>
      <source>Circuit of {qubits} qubits and {gates} gates</source>
      <translation>Circuit de {qubits} qubits et {gates} portes</translation>
    </message>
    <message>
      <source>Circuits side by side on the whole embedding; only with that front.</source>
      <translation>Circuits côte à côte sur tout le plongement ; seulement avec cette entrée.</translation>
    </message>
    <message>
      <source>Cited papers</source>
      <translation>Articles cités</translation>
    </message>
    <message>
      <source>Cited papers as BibTeX</source>
      <translation>Articles cités en BibTeX</translation>
    </message>
    <message>
      <source>Classify</source>
      <translation>Classer</translation>
    </message>
    <message>
      <source>Classify a list</source>
      <translation>Classer une liste</translation>
    </message>
    <message>
      <source>Classifying…</source>
      <translation>Classement…</translation>
    </message>
    <message>
      <source>Clear finished</source>
      <translation>Effacer les terminés</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>Effacer le filtre</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Fermer (Échap)</translation>
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation>Fermer (Échap)</translation>
    </message>
    <message>
      <source>Close Hilbert?</source>
      <translation>Fermer Hilbert ?</translation>
    </message>
    <message>
      <source>Close the other window, or end its process, and start again.</source>
      <translation>Fermez l'autre fenêtre, ou terminez son processus, et redémarrez.</translation>
    </message>
    <message>
      <source>Close the sources</source>
      <translation>Fermer les sources</translation>
    </message>
    <message>
      <source>Close, let it go on</source>
      <translation>Fermer, laisser continuer</translation>
    </message>
    <message>
      <source>Coarse labels (NUM:dist is NUM)</source>
      <translation>Étiquettes grossières (NUM:dist devient NUM)</translation>
    </message>
    <message>
      <source>Collection</source>
      <translation>Collection</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>Collections</translation>
    </message>
    <message>
      <source>Comes with Hilbert</source>
      <translation>Fourni avec Hilbert</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>Palette de commandes</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Commandes</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Comparer</translation>
    </message>
    <message>
      <source>Compare all</source>
      <translation>Tout comparer</translation>
    </message>
    <message>
      <source>Compare it with its base on held-out questions</source>
      <translation>Le comparer à sa base sur des questions mises de côté</translation>
    </message>
    <message>
      <source>Compare two models on a question</source>
      <translation>Comparer deux modèles sur une question</translation>
    </message>
    <message>
      <source>Computed</source>
      <translation>Calculé</translation>
    </message>
    <message>
      <source>Computed problems</source>
      <translation>Problèmes calculés</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Certitude</translation>
    </message>
    <message>
      <source>Connectivity</source>
      <translation>Connectivité</translation>
    </message>
    <message>
      <source>Context window</source>
      <translation>Fenêtre de contexte</translation>
    </message>
    <message>
      <source>Conversation</source>
      <translation>Conversation</translation>
    </message>
    <message>
      <source>Conversation deleted</source>
      <translation>Conversation supprimée</translation>
    </message>
    <message>
      <source>Conversations</source>
      <translation>Conversations</translation>
    </message>
    <message>
      <source>Conversations stay here for 30 days.</source>
      <translation>Les conversations restent ici 30 jours.</translation>
    </message>
    <message>
      <source>Conversations, papers and models lie here. A profile is another folder with its own; HILBERT_DATA chooses one at the start.</source>
      <translation>Les conversations, les articles et les modèles sont ici. Un profil est un autre dossier avec les siens ; HILBERT_DATA en choisit un au démarrage.</translation>
    </message>
    <message>
      <source>Conversations, papers, models and trainings as one ZIP file. It is imported into an empty folder, which becomes a profile: nothing here is written over.</source>
      <translation>Conversations, articles, modèles et entraînements en un seul fichier ZIP. Il est importé dans un dossier vide, qui devient un profil : rien n’est écrasé ici.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copier</translation>
    </message>
    <message>
      <source>Copy TeX</source>
      <translation>Copier le TeX</translation>
    </message>
    <message>
      <source>Copy as Markdown</source>
      <translation>Copier en Markdown</translation>
    </message>
    <message>
      <source>Copy as plain text</source>
      <translation>Copier en texte brut</translation>
    </message>
    <message>
      <source>Copy formulas as TeX</source>
      <translation>Copier les formules en TeX</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>Copier le lien</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>Copier l'image</translation>
    </message>
    <message>
      <source>Copy the table</source>
      <translation>Copier le tableau</translation>
    </message>
    <message>
      <source>Copy those of this answer</source>
      <translation>Copier ceux de cette réponse</translation>
    </message>
    <message>
      <source>Creative</source>
      <translation>Créatif</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>Courbes</translation>
    </message>
    <message>
      <source>DRY</source>
      <translation>DRY</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>Dark is easier in a dark room; high contrast is for those who see little grey.</source>
      <translation>Le sombre est plus doux dans une pièce sombre ; le contraste élevé aide ceux qui distinguent mal les gris.</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Données</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Dossier de données</translation>
    </message>
    <message>
      <source>Data uploads</source>
      <translation>Envois de données</translation>
    </message>
    <message>
      <source>Default: {value}</source>
      <translation>Par défaut : {value}</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Supprimer</translation>
    </message>
    <message>
      <source>Delete the file</source>
      <translation>Supprimer le fichier</translation>
    </message>
    <message>
      <source>Deleted conversations</source>
      <translation>Conversations supprimées</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>Profondeur</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Détails</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Abandonner</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Masquer</translation>
    </message>
    <message>
      <source>Do gradients vanish</source>
      <translation>Les gradients s’annulent-ils</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Télécharger</translation>
    </message>
    <message>
      <source>Download of {file}</source>
      <translation>Téléchargement de {file}</translation>
    </message>
    <message>
      <source>Download {size}</source>
      <translation>Télécharger {size}</translation>
    </message>
    <message>
      <source>Downloads</source>
      <translation>Téléchargements</translation>
    </message>
    <message>
      <source>Draw from the words that make up this share.</source>
      <translation>Tirer parmi les mots qui forment cette part.</translation>
    </message>
    <message>
      <source>Draw from this many words; 0 for all.</source>
      <translation>Tirer parmi ce nombre de mots ; 0 pour tous.</translation>
    </message>
    <message>
      <source>Drawing of the circuit</source>
      <translation>Dessin du circuit</translation>
    </message>
    <message>
      <source>Drawing page {page}…</source>
      <translation>Dessin de la page {page}…</translation>
    </message>
    <message>
      <source>Drawn beside each answer and compared by what they mean; each takes its time.</source>
      <translation>Tirées à côté de chaque réponse et comparées par leur sens ; chacune prend du temps.</translation>
    </message>
    <message>
      <source>Drawn by each seed for training; all others test.</source>
      <translation>Tirées par chaque graine pour l'entraînement ; toutes les autres servent au test.</translation>
    </message>
    <message>
      <source>Drop PDFs or a folder here to add them to “{collection}”.</source>
      <translation>Déposez ici des PDF ou un dossier pour les ajouter à « {collection} ».</translation>
    </message>
    <message>
      <source>Drop PDFs or a folder of them here. Hilbert reads them on this machine and cites them, by page, when it answers.</source>
      <translation>Déposez ici des PDF ou un dossier qui en contient. Hilbert les lit sur cette machine et les cite, avec la page, quand il répond.</translation>
    </message>
    <message>
      <source>Drop to add</source>
      <translation>Déposer pour ajouter</translation>
    </message>
    <message>
      <source>Drop to add to “{collection}”</source>
      <translation>Déposer pour ajouter à « {collection} »</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <source>Each effect is the mean accuracy at the higher level less that at the lower one; the line through it is as far as chance reaches once in twenty.</source>
      <translation>Chaque effet est la précision moyenne au niveau haut moins celle au niveau bas ; la ligne va jusqu’où le hasard mène une fois sur vingt.</translation>
    </message>
    <message>
      <source>Each of these is a number above 0; shots are whole.</source>
      <translation>Chacun est un nombre supérieur à 0 ; celui des mesures est entier.</translation>
    </message>
    <message>
      <source>Each shot besides, s</source>
      <translation>Chaque mesure en plus, s</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Editing a question: the old version stays. Esc to leave.</source>
      <translation>Modification d'une question : l'ancienne version reste. Échap pour quitter.</translation>
    </message>
    <message>
      <source>Embedding model</source>
      <translation>Modèle de plongement</translation>
    </message>
    <message>
      <source>Empty the bin</source>
      <translation>Vider la corbeille</translation>
    </message>
    <message>
      <source>Enable fine-tuning</source>
      <translation>Activer l’affinage</translation>
    </message>
    <message>
      <source>Encoder</source>
      <translation>Encodeur</translation>
    </message>
    <message>
      <source>Encoder connectivity</source>
      <translation>Connectivité des encodeurs</translation>
    </message>
    <message>
      <source>Encoder depth</source>
      <translation>Profondeur des encodeurs</translation>
    </message>
    <message>
      <source>Encoders</source>
      <translation>Encodeurs</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Encodage</translation>
    </message>
    <message>
      <source>Energy of a prediction</source>
      <translation>Énergie d’une prédiction</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>Époques</translation>
    </message>
    <message>
      <source>Epochs without a better one before the training ends.</source>
      <translation>Époques sans amélioration avant la fin de l'entraînement.</translation>
    </message>
    <message>
      <source>Errors of a gate</source>
      <translation>Erreurs de porte</translation>
    </message>
    <message>
      <source>Errors of a reading</source>
      <translation>Erreurs de lecture</translation>
    </message>
    <message>
      <source>Estimating the time…</source>
      <translation>Estimation de la durée…</translation>
    </message>
    <message>
      <source>Every file is compared with the trained model before it is offered: a file that does not answer like it is removed.</source>
      <translation>Chaque fichier est comparé au modèle entraîné avant d'être proposé : un fichier qui ne répond pas comme lui est supprimé.</translation>
    </message>
    <message>
      <source>Everything stays on this machine. Drop papers here to ask them questions.</source>
      <translation>Tout reste sur cette machine. Déposez des articles ici pour les interroger.</translation>
    </message>
    <message>
      <source>Exact, IVF in a very large library</source>
      <translation>Exact, IVF dans une très grande bibliothèque</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Exemples</translation>
    </message>
    <message>
      <source>Examples (*.jsonl *.json *.csv)</source>
      <translation>Exemples (*.jsonl *.json *.csv)</translation>
    </message>
    <message>
      <source>Explain the difference between a mixed and an entangled state.</source>
      <translation>Explique la différence entre un état mélangé et un état intriqué.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exporter</translation>
    </message>
    <message>
      <source>Export accepted examples</source>
      <translation>Exporter les exemples acceptés</translation>
    </message>
    <message>
      <source>Export all conversations</source>
      <translation>Exporter toutes les conversations</translation>
    </message>
    <message>
      <source>Export all…</source>
      <translation>Tout exporter…</translation>
    </message>
    <message>
      <source>Export and import</source>
      <translation>Exportation et importation</translation>
    </message>
    <message>
      <source>Export everything</source>
      <translation>Tout exporter</translation>
    </message>
    <message>
      <source>Export everything…</source>
      <translation>Tout exporter…</translation>
    </message>
    <message>
      <source>Export it first: only a file that was checked can answer</source>
      <translation>Exportez-le d’abord : seul un fichier vérifié peut répondre</translation>
    </message>
    <message>
      <source>Export picks as preference data</source>
      <translation>Exporter les choix comme données de préférence</translation>
    </message>
    <message>
      <source>Export picks…</source>
      <translation>Exporter les choix…</translation>
    </message>
    <message>
      <source>Export this conversation</source>
      <translation>Exporter cette conversation</translation>
    </message>
    <message>
      <source>Export this conversation (Ctrl+E)</source>
      <translation>Exporter cette conversation (Ctrl+E)</translation>
    </message>
    <message>
      <source>Export {run}</source>
      <translation>Exporter {run}</translation>
    </message>
    <message>
      <source>Exporting everything to {file}</source>
      <translation>Exportation de tout vers {file}</translation>
    </message>
    <message>
      <source>Exporting {run}</source>
      <translation>Exportation de {run}</translation>
    </message>
    <message>
      <source>Exports</source>
      <translation>Exportations</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exporter…</translation>
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
      <translation>FAISS flat (toujours exact)</translation>
    </message>
    <message>
      <source>Fetch and install</source>
      <translation>Télécharger et installer</translation>
    </message>
    <message>
      <source>Fetched, and its signature is right</source>
      <translation>Téléchargé, la signature est bonne</translation>
    </message>
    <message>
      <source>Fetching the new version</source>
      <translation>Téléchargement de la nouvelle version</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>Files to export</source>
      <translation>Fichiers à exporter</translation>
    </message>
    <message>
      <source>Filter by title, author, year or file</source>
      <translation>Filtrer par titre, auteur, année ou fichier</translation>
    </message>
    <message>
      <source>Filter by words</source>
      <translation>Filtrer par mots</translation>
    </message>
    <message>
      <source>Filter examples</source>
      <translation>Filtrer les exemples</translation>
    </message>
    <message>
      <source>Filter papers</source>
      <translation>Filtrer les articles</translation>
    </message>
    <message>
      <source>Find in this conversation</source>
      <translation>Chercher dans cette conversation</translation>
    </message>
    <message>
      <source>Find in this conversation (Ctrl+F)</source>
      <translation>Chercher dans cette conversation (Ctrl+F)</translation>
    </message>
    <message>
      <source>Find in this paper</source>
      <translation>Chercher dans cet article</translation>
    </message>
    <message>
      <source>Find in this paper (Ctrl+F)</source>
      <translation>Chercher dans cet article (Ctrl+F)</translation>
    </message>
    <message>
      <source>Find models of other programs</source>
      <translation>Trouver les modèles d'autres programmes</translation>
    </message>
    <message>
      <source>Find on this machine</source>
      <translation>Chercher sur cette machine</translation>
    </message>
    <message>
      <source>Find out what matters in this recipe, on these sentences.</source>
      <translation>Découvrir ce qui compte dans cette recette, sur ces phrases.</translation>
    </message>
    <message>
      <source>Fine-tune</source>
      <translation>Affinage</translation>
    </message>
    <message>
      <source>Fine-tuning is being set up</source>
      <translation>L’affinage est en cours d’installation</translation>
    </message>
    <message>
      <source>Fine-tuning is not set up yet</source>
      <translation>L’affinage n’est pas encore installé</translation>
    </message>
    <message>
      <source>Fine-tuning is set up</source>
      <translation>L’affinage est installé</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Terminé</translation>
    </message>
    <message>
      <source>Finished, with a validation loss of {loss}</source>
      <translation>Terminé, avec une perte de validation de {loss}</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Ajuster</translation>
    </message>
    <message>
      <source>Fit the width</source>
      <translation>Ajuster à la largeur</translation>
    </message>
    <message>
      <source>Fit the width (0)</source>
      <translation>Ajuster à la largeur (0)</translation>
    </message>
    <message>
      <source>Five short texts of ours, to ask about and to click through.</source>
      <translation>Cinq textes courts de notre plume, à interroger et à parcourir.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>Folder of the embedding model</source>
      <translation>Dossier du modèle de plongement</translation>
    </message>
    <message>
      <source>Folders, import and the bin</source>
      <translation>Dossiers, importation et corbeille</translation>
    </message>
    <message>
      <source>For the whole window, formulas and code included.</source>
      <translation>Pour toute la fenêtre, formules et code compris.</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Résultats</translation>
    </message>
    <message>
      <source>Found, but not cited</source>
      <translation>Trouvés, mais non cités</translation>
    </message>
    <message>
      <source>Free text</source>
      <translation>Texte libre</translation>
    </message>
    <message>
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <source>From a folder…</source>
      <translation>Depuis un dossier…</translation>
    </message>
    <message>
      <source>From papers, as a chat would answer</source>
      <translation>D'après les articles, comme répondrait une conversation</translation>
    </message>
    <message>
      <source>From papers, by a stronger model</source>
      <translation>D'après les articles, par un modèle plus fort</translation>
    </message>
    <message>
      <source>Front of the circuit</source>
      <translation>Entrée du circuit</translation>
    </message>
    <message>
      <source>GBNF grammar</source>
      <translation>Grammaire GBNF</translation>
    </message>
    <message>
      <source>GGUF adapters (*.gguf)</source>
      <translation>Adaptateurs GGUF (*.gguf)</translation>
    </message>
    <message>
      <source>GGUF files can be dropped on the window, too. They stay where they are.</source>
      <translation>On peut aussi déposer des fichiers GGUF sur la fenêtre. Ils restent où ils sont.</translation>
    </message>
    <message>
      <source>GGUF models (*.gguf)</source>
      <translation>Modèles GGUF (*.gguf)</translation>
    </message>
    <message>
      <source>Get a better model</source>
      <translation>Prendre un meilleur modèle</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Aller</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Continuer</translation>
    </message>
    <message>
      <source>Go on with</source>
      <translation>Continuer :</translation>
    </message>
    <message>
      <source>Go on with the download</source>
      <translation>Reprendre le téléchargement</translation>
    </message>
    <message>
      <source>Gradient checkpointing</source>
      <translation>Gradient checkpointing</translation>
    </message>
    <message>
      <source>Gradient clipping</source>
      <translation>Écrêtage du gradient</translation>
    </message>
    <message>
      <source>Gradient norm</source>
      <translation>Norme du gradient</translation>
    </message>
    <message>
      <source>Gradients with shots</source>
      <translation>Gradients avec tirs</translation>
    </message>
    <message>
      <source>HTML, one file…</source>
      <translation>HTML, un seul fichier…</translation>
    </message>
    <message>
      <source>Half the size, and hardly to be told from F16.</source>
      <translation>La moitié de la taille, et à peine discernable de F16.</translation>
    </message>
    <message>
      <source>Hamiltonians, circuits, Jordan-Wigner, Trotter steps: computed twice and compared.</source>
      <translation>Hamiltoniens, circuits, Jordan-Wigner, pas de Trotter : calculés deux fois et comparés.</translation>
    </message>
    <message>
      <source>Hardly supported; the nearest is {quoted}</source>
      <translation>À peine soutenu ; le plus proche est {quoted}</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>Tête</translation>
    </message>
    <message>
      <source>Head that routes questions</source>
      <translation>Tête qui oriente les questions</translation>
    </message>
    <message>
      <source>Here already</source>
      <translation>Déjà là</translation>
    </message>
    <message>
      <source>Hide details</source>
      <translation>Masquer les détails</translation>
    </message>
    <message>
      <source>Hide thoughts</source>
      <translation>Masquer les réflexions</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Contraste élevé</translation>
    </message>
    <message>
      <source>Hilbert connects only when you look for one, or at each start if you allow it.</source>
      <translation>Hilbert ne se connecte que si vous cherchez une version, ou à chaque démarrage si vous le permettez.</translation>
    </message>
    <message>
      <source>Hilbert is already running with this data folder, but does not answer.</source>
      <translation>Hilbert tourne déjà avec ce dossier de données, mais ne répond pas.</translation>
    </message>
    <message>
      <source>Hilbert was closed while this answer was being written.</source>
      <translation>Hilbert a été fermé pendant que cette réponse s'écrivait.</translation>
    </message>
    <message>
      <source>How far their connections reach.</source>
      <translation>La portée de leurs connexions.</translation>
    </message>
    <message>
      <source>How it learns</source>
      <translation>Manière d'apprendre</translation>
    </message>
    <message>
      <source>How often the likeliest words are left out, for surprise; 0 is never.</source>
      <translation>À quelle fréquence écarter les mots les plus probables, pour surprendre ; 0 pour jamais.</translation>
    </message>
    <message>
      <source>How papers are searched</source>
      <translation>Recherche dans les articles</translation>
    </message>
    <message>
      <source>How sure it must be</source>
      <translation>Degré de certitude requis</translation>
    </message>
    <message>
      <source>Hub</source>
      <translation>Hub</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importer</translation>
    </message>
    <message>
      <source>Import JSONL or CSV…</source>
      <translation>Importer un JSONL ou CSV…</translation>
    </message>
    <message>
      <source>Import conversations of Hilbert, ChatGPT or LM Studio</source>
      <translation>Importer des conversations de Hilbert, ChatGPT ou LM Studio</translation>
    </message>
    <message>
      <source>Import conversations…</source>
      <translation>Importer des conversations…</translation>
    </message>
    <message>
      <source>Import examples</source>
      <translation>Importer des exemples</translation>
    </message>
    <message>
      <source>Import stopped</source>
      <translation>Importation arrêtée</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importé</translation>
    </message>
    <message>
      <source>Importing {file}</source>
      <translation>Importation de {file}</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importer…</translation>
    </message>
    <message>
      <source>In the Python that Hilbert runs in</source>
      <translation>Dans le Python de Hilbert</translation>
    </message>
    <message>
      <source>In the list of models; its SHA-256 is {start}…</source>
      <translation>Dans la liste des modèles ; son SHA-256 est {start}…</translation>
    </message>
    <message>
      <source>In tokens. It is cut here, and says so.</source>
      <translation>En jetons. La réponse est coupée là, et le dit.</translation>
    </message>
    <message>
      <source>Index</source>
      <translation>Index</translation>
    </message>
    <message>
      <source>Initial spread</source>
      <translation>Dispersion initiale</translation>
    </message>
    <message>
      <source>Install Unsloth as well</source>
      <translation>Installer aussi Unsloth</translation>
    </message>
    <message>
      <source>Install from packages that were fetched elsewhere, offline</source>
      <translation>Installer hors ligne à partir de paquets récupérés ailleurs</translation>
    </message>
    <message>
      <source>Installed, {size}</source>
      <translation>Installé, {size}</translation>
    </message>
    <message>
      <source>Instruction</source>
      <translation>Consigne</translation>
    </message>
    <message>
      <source>It answers like the trained model.</source>
      <translation>Il répond comme le modèle entraîné.</translation>
    </message>
    <message>
      <source>It answers nearly like the trained model: perplexity {change} %.</source>
      <translation>Il répond presque comme le modèle entraîné : perplexité {change} %.</translation>
    </message>
    <message>
      <source>It answers:</source>
      <translation>Il répond :</translation>
    </message>
    <message>
      <source>It does not answer like the trained model and was removed.</source>
      <translation>Il ne répond pas comme le modèle entraîné et a été supprimé.</translation>
    </message>
    <message>
      <source>It does not fit: its weights take {needed}, and {free} are free.</source>
      <translation>Il ne tient pas : ses poids prennent {needed}, et {free} sont libres.</translation>
    </message>
    <message>
      <source>It has no GGUF file.</source>
      <translation>Il n'a pas de fichier GGUF.</translation>
    </message>
    <message>
      <source>It is shown here as soon as it begins.</source>
      <translation>Il s’affiche ici dès qu’il commence.</translation>
    </message>
    <message>
      <source>It is the profile “{name}” now</source>
      <translation>C’est maintenant le profil « {name} »</translation>
    </message>
    <message>
      <source>It needs PyTorch and some libraries, which are fetched once and kept apart. One can chat meanwhile. What you write and your papers never leave this machine.</source>
      <translation>Il faut PyTorch et quelques bibliothèques, téléchargées une fois et gardées à part. On peut discuter pendant ce temps. Ce que vous écrivez et vos articles ne quittent jamais cette machine.</translation>
    </message>
    <message>
      <source>It pauses after the step under way, and keeps what it has learnt.</source>
      <translation>Il fait une pause après l’étape en cours et garde ce qu’il a appris.</translation>
    </message>
    <message>
      <source>It stops after the step under way, and keeps what it has learnt. “Stop now” ends it at once, and what it has learnt since its last checkpoint is lost.</source>
      <translation>Il s’arrête après l’étape en cours et garde ce qu’il a appris. « Arrêter tout de suite » y met fin aussitôt, et ce qu’il a appris depuis son dernier point de reprise est perdu.</translation>
    </message>
    <message>
      <source>It stops as soon as it can.</source>
      <translation>Il s’arrête dès que possible.</translation>
    </message>
    <message>
      <source>Its answer</source>
      <translation>Sa réponse</translation>
    </message>
    <message>
      <source>Its licence must be accepted on the hub before it can be fetched.</source>
      <translation>Sa licence doit être acceptée sur le hub avant de pouvoir le prendre.</translation>
    </message>
    <message>
      <source>Its weights take {needed} of {free} of free memory; the context comes on top.</source>
      <translation>Ses poids prennent {needed} sur {free} de mémoire libre ; le contexte s'y ajoute.</translation>
    </message>
    <message>
      <source>JSON schema</source>
      <translation>Schéma JSON</translation>
    </message>
    <message>
      <source>JSON, with every branch…</source>
      <translation>JSON, avec toutes les branches…</translation>
    </message>
    <message>
      <source>JSONL as chat messages…</source>
      <translation>JSONL en messages de chat…</translation>
    </message>
    <message>
      <source>JSONL for Alpaca…</source>
      <translation>JSONL pour Alpaca…</translation>
    </message>
    <message>
      <source>JSONL with prompt and completion…</source>
      <translation>JSONL avec prompt et completion…</translation>
    </message>
    <message>
      <source>Judge</source>
      <translation>Évaluer</translation>
    </message>
    <message>
      <source>Judging a run</source>
      <translation>Évaluation d'un entraînement</translation>
    </message>
    <message>
      <source>Jump to the latest text</source>
      <translation>Aller au texte le plus récent</translation>
    </message>
    <message>
      <source>Keep Hilbert open</source>
      <translation>Garder Hilbert ouvert</translation>
    </message>
    <message>
      <source>Kept in the keyring of this system, never in a file.</source>
      <translation>Gardée dans le trousseau de ce système, jamais dans un fichier.</translation>
    </message>
    <message>
      <source>Kept: neither.</source>
      <translation>Gardé : ni l'une ni l'autre.</translation>
    </message>
    <message>
      <source>Kept: {name} is better.</source>
      <translation>Gardé : {name} est meilleure.</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Raccourcis clavier</translation>
    </message>
    <message>
      <source>LaTeX macros</source>
      <translation>Macros LaTeX</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Étiquette</translation>
    </message>
    <message>
      <source>Labelled file</source>
      <translation>Fichier étiqueté</translation>
    </message>
    <message>
      <source>Labelled sentences</source>
      <translation>Phrases étiquetées</translation>
    </message>
    <message>
      <source>Labels of the sentences</source>
      <translation>Étiquettes des phrases</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Larger (+)</source>
      <translation>Plus grand (+)</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Texte plus grand</translation>
    </message>
    <message>
      <source>Layers of those circuits.</source>
      <translation>Couches de ces circuits.</translation>
    </message>
    <message>
      <source>Learn the answer only</source>
      <translation>N'apprendre que la réponse</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>Taux d’apprentissage</translation>
    </message>
    <message>
      <source>Learning rate of embeddings</source>
      <translation>Taux d'apprentissage des plongements</translation>
    </message>
    <message>
      <source>Least confidence</source>
      <translation>Certitude minimale</translation>
    </message>
    <message>
      <source>Least power, W</source>
      <translation>Puissance minimale, W</translation>
    </message>
    <message>
      <source>Leave empty to keep it as it is</source>
      <translation>Laisser vide pour la garder</translation>
    </message>
    <message>
      <source>Leave out words this much less likely than the best.</source>
      <translation>Écarter les mots d'autant moins probables que le meilleur.</translation>
    </message>
    <message>
      <source>Left answer</source>
      <translation>Réponse de gauche</translation>
    </message>
    <message>
      <source>Length of a passage, in tokens</source>
      <translation>Longueur d'un passage, en jetons</translation>
    </message>
    <message>
      <source>Let the model judge citations</source>
      <translation>Laisser le modèle juger les citations</translation>
    </message>
    <message>
      <source>Libraries for fine-tuning</source>
      <translation>Bibliothèques pour l’affinage</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licence</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Clair</translation>
    </message>
    <message>
      <source>LoRA+ ratio of B to A</source>
      <translation>Rapport LoRA+ de B à A</translation>
    </message>
    <message>
      <source>LoReFT: last layers</source>
      <translation>LoReFT : dernières couches</translation>
    </message>
    <message>
      <source>Longest answer</source>
      <translation>Réponse la plus longue</translation>
    </message>
    <message>
      <source>Longest row, tokens</source>
      <translation>Ligne la plus longue, jetons</translation>
    </message>
    <message>
      <source>Look at each start</source>
      <translation>Regarder à chaque démarrage</translation>
    </message>
    <message>
      <source>Look for a new version</source>
      <translation>Chercher une nouvelle version</translation>
    </message>
    <message>
      <source>Look for new files in the folders</source>
      <translation>Chercher de nouveaux fichiers dans les dossiers</translation>
    </message>
    <message>
      <source>Look in the folders of LM Studio, Ollama, GPT4All and Hugging Face</source>
      <translation>Chercher dans les dossiers de LM Studio, Ollama, GPT4All et Hugging Face</translation>
    </message>
    <message>
      <source>Look now</source>
      <translation>Regarder maintenant</translation>
    </message>
    <message>
      <source>Looking at what this machine has…</source>
      <translation>Examen de cette machine…</translation>
    </message>
    <message>
      <source>Looking for papers…</source>
      <translation>Recherche d'articles…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Recherche…</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>Perte</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Créé</translation>
    </message>
    <message>
      <source>Made by a stronger model</source>
      <translation>Fait par un modèle plus fort</translation>
    </message>
    <message>
      <source>Made from papers</source>
      <translation>Fait à partir des articles</translation>
    </message>
    <message>
      <source>Markdown…</source>
      <translation>Markdown…</translation>
    </message>
    <message>
      <source>Matched by Hilbert, not cited by the model</source>
      <translation>Rapproché par Hilbert, non cité par le modèle</translation>
    </message>
    <message>
      <source>Measured qubits</source>
      <translation>Qubits mesurés</translation>
    </message>
    <message>
      <source>Measuring how {model} judges citations</source>
      <translation>Mesure de la façon dont {model} juge les citations</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Mémoire</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Menu</translation>
    </message>
    <message>
      <source>Min-p</source>
      <translation>Min-p</translation>
    </message>
    <message>
      <source>Minus its twin, points</source>
      <translation>Écart à son jumeau, points</translation>
    </message>
    <message>
      <source>Mirror of the hub</source>
      <translation>Miroir du hub</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>Model card</source>
      <translation>Fiche du modèle</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <source>Models of other programs</source>
      <translation>Modèles d'autres programmes</translation>
    </message>
    <message>
      <source>Models on this machine</source>
      <translation>Modèles sur cette machine</translation>
    </message>
    <message>
      <source>More answers</source>
      <translation>Autres réponses</translation>
    </message>
    <message>
      <source>Most power, W</source>
      <translation>Puissance maximale, W</translation>
    </message>
    <message>
      <source>Most steps</source>
      <translation>Pas au plus</translation>
    </message>
    <message>
      <source>Move to folder</source>
      <translation>Déplacer vers un dossier</translation>
    </message>
    <message>
      <source>Much freedom, for ideas.</source>
      <translation>Beaucoup de liberté, pour des idées.</translation>
    </message>
    <message>
      <source>My examples</source>
      <translation>Mes exemples</translation>
    </message>
    <message>
      <source>NEFTune noise</source>
      <translation>Bruit NEFTune</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <source>Name of the collection</source>
      <translation>Nom de la collection</translation>
    </message>
    <message>
      <source>Name of the folder</source>
      <translation>Nom du dossier</translation>
    </message>
    <message>
      <source>Name of the new collection</source>
      <translation>Nom de la nouvelle collection</translation>
    </message>
    <message>
      <source>Name of the set</source>
      <translation>Nom du jeu</translation>
    </message>
    <message>
      <source>New chat</source>
      <translation>Nouveau chat</translation>
    </message>
    <message>
      <source>New chat (Ctrl+N)</source>
      <translation>Nouveau chat (Ctrl+N)</translation>
    </message>
    <message>
      <source>New collection</source>
      <translation>Nouvelle collection</translation>
    </message>
    <message>
      <source>New folder</source>
      <translation>Nouveau dossier</translation>
    </message>
    <message>
      <source>New folder…</source>
      <translation>Nouveau dossier…</translation>
    </message>
    <message>
      <source>New profile…</source>
      <translation>Nouveau profil…</translation>
    </message>
    <message>
      <source>New set</source>
      <translation>Nouveau jeu</translation>
    </message>
    <message>
      <source>New set…</source>
      <translation>Nouveau jeu…</translation>
    </message>
    <message>
      <source>New versions</source>
      <translation>Nouvelles versions</translation>
    </message>
    <message>
      <source>Next match (Enter)</source>
      <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
      <source>Next page (Page Down)</source>
      <translation>Page suivante (Page suiv.)</translation>
    </message>
    <message>
      <source>Next passage (Alt+Down)</source>
      <translation>Passage suivant (Alt+Bas)</translation>
    </message>
    <message>
      <source>Next row</source>
      <translation>Ligne suivante</translation>
    </message>
    <message>
      <source>Next version</source>
      <translation>Version suivante</translation>
    </message>
    <message>
      <source>No command is called that. Try another word.</source>
      <translation>Aucune commande ne s’appelle ainsi. Essayez un autre mot.</translation>
    </message>
    <message>
      <source>No conversations yet</source>
      <translation>Pas encore de conversation</translation>
    </message>
    <message>
      <source>No examples yet</source>
      <translation>Pas encore d'exemple</translation>
    </message>
    <message>
      <source>No head fits yet</source>
      <translation>Aucune tête ne convient encore</translation>
    </message>
    <message>
      <source>No page is open</source>
      <translation>Aucune page n'est ouverte</translation>
    </message>
    <message>
      <source>No paper matches “{words}”</source>
      <translation>Aucun article ne correspond à « {words} »</translation>
    </message>
    <message>
      <source>No papers</source>
      <translation>Sans articles</translation>
    </message>
    <message>
      <source>No papers found there: Hilbert reads PDF, LaTeX, HTML, DOCX, EPUB and text</source>
      <translation>Aucun article trouvé là : Hilbert lit PDF, LaTeX, HTML, DOCX, EPUB et texte</translation>
    </message>
    <message>
      <source>No quantum head yet</source>
      <translation>Pas encore de tête quantique</translation>
    </message>
    <message>
      <source>No router has decided here. One is switched on in the settings.</source>
      <translation>Aucun routeur n’a décidé ici. On en active un dans les réglages.</translation>
    </message>
    <message>
      <source>No setting is called that</source>
      <translation>Aucun réglage ne s'appelle ainsi</translation>
    </message>
    <message>
      <source>No sources here</source>
      <translation>Pas de sources ici</translation>
    </message>
    <message>
      <source>No trainings yet</source>
      <translation>Pas encore d'entraînement</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <source>Not finished</source>
      <translation>Inachevé</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>Introuvable</translation>
    </message>
    <message>
      <source>Not installed</source>
      <translation>Non installé</translation>
    </message>
    <message>
      <source>Not offline: questions, passages of papers and answers go over the network to this server. It must speak the OpenAI protocol, as vLLM and llama-server do.</source>
      <translation>Pas hors ligne : questions, passages d'articles et réponses passent par le réseau vers ce serveur. Il doit parler le protocole OpenAI, comme vLLM et llama-server.</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>Rien trouvé</translation>
    </message>
    <message>
      <source>Nothing here. Deleted conversations stay in the bin for 30 days.</source>
      <translation>Rien ici. Les conversations supprimées restent 30 jours dans la corbeille.</translation>
    </message>
    <message>
      <source>Nothing is running. Imports, downloads and training appear here.</source>
      <translation>Rien n'est en cours. Importations, téléchargements et entraînements apparaissent ici.</translation>
    </message>
    <message>
      <source>Nothing was found in the folders of LM Studio, Ollama, GPT4All and Hugging Face.</source>
      <translation>Rien n'a été trouvé dans les dossiers de LM Studio, Ollama, GPT4All et Hugging Face.</translation>
    </message>
    <message>
      <source>Of another version</source>
      <translation>D’une autre version</translation>
    </message>
    <message>
      <source>Of one class, and as many of two: more take longer.</source>
      <translation>D'une même classe, et autant de deux classes : plus il y en a, plus c'est long.</translation>
    </message>
    <message>
      <source>Of those, the share that chooses the best epoch.</source>
      <translation>Parmi celles-ci, la part qui choisit la meilleure époque.</translation>
    </message>
    <message>
      <source>Off: papers are searched</source>
      <translation>Désactivé : recherche dans les articles</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>En route</translation>
    </message>
    <message>
      <source>On the NVIDIA GPU</source>
      <translation>Sur le GPU NVIDIA</translation>
    </message>
    <message>
      <source>On the processor</source>
      <translation>Sur le processeur</translation>
    </message>
    <message>
      <source>On this machine</source>
      <translation>Sur cette machine</translation>
    </message>
    <message>
      <source>One is usual; more may overfit a few hundred sentences.</source>
      <translation>Une est l'usage ; davantage peut surapprendre quelques centaines de phrases.</translation>
    </message>
    <message>
      <source>One model is in memory at a time: the right one answers after the left.</source>
      <translation>Un seul modèle est en mémoire à la fois : celui de droite répond après celui de gauche.</translation>
    </message>
    <message>
      <source>One paper</source>
      <translation>Un article</translation>
    </message>
    <message>
      <source>One point for each epoch of the quantum head.</source>
      <translation>Un point par époque de la tête quantique.</translation>
    </message>
    <message>
      <source>One text a line</source>
      <translation>Un texte par ligne</translation>
    </message>
    <message>
      <source>Only I can see it</source>
      <translation>Visible par moi seul</translation>
    </message>
    <message>
      <source>Only what has changed is fetched.</source>
      <translation>Seul ce qui a changé est téléchargé.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Ouvrir</translation>
    </message>
    <message>
      <source>Open in a new window</source>
      <translation>Ouvrir dans une nouvelle fenêtre</translation>
    </message>
    <message>
      <source>Open in the system's viewer</source>
      <translation>Ouvrir dans le programme du système</translation>
    </message>
    <message>
      <source>Opening your library…</source>
      <translation>Ouverture de votre bibliothèque…</translation>
    </message>
    <message>
      <source>Other words came out: the model, its adapters or the engine have changed, or less of the conversation was in memory.</source>
      <translation>D'autres mots sont sortis : le modèle, ses adaptateurs ou le moteur ont changé, ou moins de la conversation était en mémoire.</translation>
    </message>
    <message>
      <source>Out of the folder</source>
      <translation>Hors du dossier</translation>
    </message>
    <message>
      <source>Overrule the router</source>
      <translation>Passer outre le routeur</translation>
    </message>
    <message>
      <source>PDF, with formulas and cited papers…</source>
      <translation>PDF, avec formules et articles cités…</translation>
    </message>
    <message>
      <source>Pack rows together</source>
      <translation>Regrouper les lignes</translation>
    </message>
    <message>
      <source>Padding token</source>
      <translation>Jeton de remplissage</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Page</translation>
    </message>
    <message>
      <source>Page number</source>
      <translation>Numéro de page</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Pages</translation>
    </message>
    <message>
      <source>Pairs at a time</source>
      <translation>Paires à la fois</translation>
    </message>
    <message>
      <source>Pairs for each sentence</source>
      <translation>Paires par phrase</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Article</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Articles</translation>
    </message>
    <message>
      <source>Papers to test with, share</source>
      <translation>Articles de test, part</translation>
    </message>
    <message>
      <source>Papers to validate by, share</source>
      <translation>Articles de validation, part</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Paramètres</translation>
    </message>
    <message>
      <source>Passages</source>
      <translation>Passages</translation>
    </message>
    <message>
      <source>Passages to try</source>
      <translation>Passages à essayer</translation>
    </message>
    <message>
      <source>Passages with a question</source>
      <translation>Passages avec une question</translation>
    </message>
    <message>
      <source>Paste sentences here, one a line</source>
      <translation>Collez ici des phrases, une par ligne</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>Patience</translation>
    </message>
    <message>
      <source>Patience, evaluations</source>
      <translation>Patience, évaluations</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pause</translation>
    </message>
    <message>
      <source>Paused; it can be resumed</source>
      <translation>En pause ; il peut être repris</translation>
    </message>
    <message>
      <source>Perplexity {ours}; the trained model's is {theirs}.</source>
      <translation>Perplexité {ours} ; celle du modèle entraîné est {theirs}.</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Épingler</translation>
    </message>
    <message>
      <source>Pinned</source>
      <translation>Épinglées</translation>
    </message>
    <message>
      <source>Plum</source>
      <translation>Prune</translation>
    </message>
    <message>
      <source>Precise</source>
      <translation>Précis</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Précision</translation>
    </message>
    <message>
      <source>Presence penalty</source>
      <translation>Pénalité de présence</translation>
    </message>
    <message>
      <source>Previous match (Shift+Enter)</source>
      <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
      <source>Previous page (Page Up)</source>
      <translation>Page précédente (Page préc.)</translation>
    </message>
    <message>
      <source>Previous passage (Alt+Up)</source>
      <translation>Passage précédent (Alt+Haut)</translation>
    </message>
    <message>
      <source>Previous row</source>
      <translation>Ligne précédente</translation>
    </message>
    <message>
      <source>Previous version</source>
      <translation>Version précédente</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Problèmes</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Profil</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progression</translation>
    </message>
    <message>
      <source>Propose</source>
      <translation>Proposer</translation>
    </message>
    <message>
      <source>Propose examples</source>
      <translation>Proposer des exemples</translation>
    </message>
    <message>
      <source>Propose from papers…</source>
      <translation>Proposer d'après les articles…</translation>
    </message>
    <message>
      <source>Proposed</source>
      <translation>Proposé</translation>
    </message>
    <message>
      <source>Proposing examples</source>
      <translation>Proposition d'exemples</translation>
    </message>
    <message>
      <source>Pulls the weights to zero; few examples need some.</source>
      <translation>Tire les poids vers zéro ; peu d'exemples en demandent un peu.</translation>
    </message>
    <message>
      <source>PyTorch and what belongs to it, fetched when fine-tuning is set up.</source>
      <translation>PyTorch et ce qui va avec, téléchargés quand l’affinage est activé.</translation>
    </message>
    <message>
      <source>Quantisation</source>
      <translation>Quantification</translation>
    </message>
    <message>
      <source>Quantum circuit</source>
      <translation>Circuit quantique</translation>
    </message>
    <message>
      <source>Quantum head</source>
      <translation>Tête quantique</translation>
    </message>
    <message>
      <source>Quantum head minus the others</source>
      <translation>Tête quantique moins les autres</translation>
    </message>
    <message>
      <source>Qubits</source>
      <translation>Qubits</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Question</translation>
    </message>
    <message>
      <source>Question and answer from each passage itself. Choose the best model you have.</source>
      <translation>Question et réponse d'après chaque passage lui-même. Choisissez votre meilleur modèle.</translation>
    </message>
    <message>
      <source>Questions of our own writing: for the papers, for the model, or too vague.</source>
      <translation>Questions écrites par nous : pour les articles, pour le modèle, ou trop vagues.</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Radians for a feature of 1.</source>
      <translation>Radians pour une caractéristique de 1.</translation>
    </message>
    <message>
      <source>Random</source>
      <translation>Au hasard</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>Rate of tuning</source>
      <translation>Taux d'affinage</translation>
    </message>
    <message>
      <source>Read its card on the hub</source>
      <translation>Lire sa fiche sur le hub</translation>
    </message>
    <message>
      <source>Reading its files and card…</source>
      <translation>Lecture de ses fichiers et de sa fiche…</translation>
    </message>
    <message>
      <source>Reading papers</source>
      <translation>Lecture des articles</translation>
    </message>
    <message>
      <source>Reading the sentences…</source>
      <translation>Lecture des phrases…</translation>
    </message>
    <message>
      <source>Reading the trainings…</source>
      <translation>Lecture des entraînements…</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>Recette</translation>
    </message>
    <message>
      <source>Reject (R)</source>
      <translation>Rejeter (R)</translation>
    </message>
    <message>
      <source>Reject duplicates, unsupported answers, and what leaks between the splits</source>
      <translation>Rejeter les doublons, les réponses non soutenues et ce qui fuit entre les parts</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Rejeté</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Retirer</translation>
    </message>
    <message numerus="yes">
      <source>Remove all {n} for good?</source>
      <translation>
        <numerusform>Retirer celle-ci ({n}) pour de bon ?</numerusform>
        <numerusform>Retirer les {n} pour de bon ?</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove collection</source>
      <translation>Retirer la collection</translation>
    </message>
    <message>
      <source>Remove the libraries for fine-tuning</source>
      <translation>Supprimer les bibliothèques pour l’affinage</translation>
    </message>
    <message>
      <source>Remove what is there</source>
      <translation>Supprimer ce qui est là</translation>
    </message>
    <message>
      <source>Removing the libraries for fine-tuning</source>
      <translation>Suppression des bibliothèques pour l’affinage</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renommer</translation>
    </message>
    <message>
      <source>Renew</source>
      <translation>Renouveler</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Réparer</translation>
    </message>
    <message>
      <source>Repair the libraries for fine-tuning</source>
      <translation>Réparer les bibliothèques pour l’affinage</translation>
    </message>
    <message>
      <source>Repairing the fine-tuning set-up</source>
      <translation>Réparation de l’affinage</translation>
    </message>
    <message>
      <source>Repetition penalty</source>
      <translation>Pénalité de répétition</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <source>Repository</source>
      <translation>Dépôt</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Restaurer</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>Right answer</source>
      <translation>Réponse de droite</translation>
    </message>
    <message>
      <source>Rotations</source>
      <translation>Rotations</translation>
    </message>
    <message>
      <source>Rounds of tuning</source>
      <translation>Tours d'affinage</translation>
    </message>
    <message>
      <source>Route questions</source>
      <translation>Orienter les questions</translation>
    </message>
    <message>
      <source>Router for questions</source>
      <translation>Routeur de questions</translation>
    </message>
    <message>
      <source>Router unsure ({route}, {share}): searched as usual</source>
      <translation>Routeur incertain ({route}, {share}) : recherche habituelle</translation>
    </message>
    <message>
      <source>Router: {route}, {share} sure</source>
      <translation>Routeur : {route}, sûr à {share}</translation>
    </message>
    <message>
      <source>Row as it is trained on</source>
      <translation>Ligne telle qu'elle sert à l'entraînement</translation>
    </message>
    <message>
      <source>Row {place} of {count}, {part}</source>
      <translation>Ligne {place} sur {count}, {part}</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <source>Rule for the answer</source>
      <translation>Règle pour la réponse</translation>
    </message>
    <message>
      <source>Run again, exactly</source>
      <translation>Refaire, à l'identique</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>Entraînements</translation>
    </message>
    <message>
      <source>Runs on {host}, not offline: what you ask goes over the network.</source>
      <translation>Tourne sur {host}, pas hors ligne : ce que vous demandez passe par le réseau.</translation>
    </message>
    <message>
      <source>Runs on {host}: what you ask goes over the network.</source>
      <translation>Tourne sur {host} : ce que vous demandez passe par le réseau.</translation>
    </message>
    <message>
      <source>Sample answers</source>
      <translation>Exemples de réponses</translation>
    </message>
    <message>
      <source>Samples while training as well; slower, and noisier.</source>
      <translation>Échantillonne aussi pendant l'entraînement ; plus lent, et plus bruité.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Enregistrer</translation>
    </message>
    <message>
      <source>Save as SVG…</source>
      <translation>Enregistrer en SVG…</translation>
    </message>
    <message>
      <source>Save the bibliography</source>
      <translation>Enregistrer la bibliographie</translation>
    </message>
    <message>
      <source>Save the circuit</source>
      <translation>Enregistrer le circuit</translation>
    </message>
    <message>
      <source>Save this code</source>
      <translation>Enregistrer ce code</translation>
    </message>
    <message>
      <source>Save those of the conversation…</source>
      <translation>Enregistrer ceux de la conversation…</translation>
    </message>
    <message>
      <source>Save those of this answer…</source>
      <translation>Enregistrer ceux de cette réponse…</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>Enregistré sous {name}</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>Planification</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Chercher</translation>
    </message>
    <message>
      <source>Search conversations</source>
      <translation>Chercher dans les conversations</translation>
    </message>
    <message>
      <source>Search settings</source>
      <translation>Chercher un réglage</translation>
    </message>
    <message>
      <source>Search the hub</source>
      <translation>Chercher sur le hub</translation>
    </message>
    <message>
      <source>Search the hub for it</source>
      <translation>Le chercher sur le hub</translation>
    </message>
    <message>
      <source>Search the papers</source>
      <translation>Chercher dans les articles</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Recherche…</translation>
    </message>
    <message>
      <source>See what fits here</source>
      <translation>Voir ce qui convient ici</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Graine</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>Graines</translation>
    </message>
    <message>
      <source>Seems to say otherwise: {quoted}</source>
      <translation>Semble dire autre chose : {quoted}</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Tout sélectionner</translation>
    </message>
    <message>
      <source>Send (Enter)</source>
      <translation>Envoyer (Entrée)</translation>
    </message>
    <message>
      <source>Sending {run} to {repository}</source>
      <translation>Envoi de {run} vers {repository}</translation>
    </message>
    <message>
      <source>Sent to {address}</source>
      <translation>Envoyé à {address}</translation>
    </message>
    <message>
      <source>Sentence</source>
      <translation>Phrase</translation>
    </message>
    <message>
      <source>Sentence encoder</source>
      <translation>Encodeur de phrases</translation>
    </message>
    <message>
      <source>Sentences</source>
      <translation>Phrases</translation>
    </message>
    <message>
      <source>Sentences between two steps of the optimiser.</source>
      <translation>Phrases entre deux pas de l'optimiseur.</translation>
    </message>
    <message>
      <source>Sentences of each class</source>
      <translation>Phrases par classe</translation>
    </message>
    <message>
      <source>Sentences to classify</source>
      <translation>Phrases à classer</translation>
    </message>
    <message>
      <source>Set of examples</source>
      <translation>Jeu d'exemples</translation>
    </message>
    <message>
      <source>Set up…</source>
      <translation>Installer…</translation>
    </message>
    <message>
      <source>Setting up fine-tuning</source>
      <translation>Installation de l’affinage</translation>
    </message>
    <message>
      <source>Setting up fine-tuning is not finished</source>
      <translation>L’installation de l’affinage est inachevée</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Réglages</translation>
    </message>
    <message>
      <source>Settings of this conversation</source>
      <translation>Réglages de cette conversation</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>Forme</translation>
    </message>
    <message>
      <source>Share that validates</source>
      <translation>Part de validation</translation>
    </message>
    <message>
      <source>Shots</source>
      <translation>Mesures (shots)</translation>
    </message>
    <message>
      <source>Shots for a prediction</source>
      <translation>Mesures par prédiction</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Montrer</translation>
    </message>
    <message>
      <source>Show details</source>
      <translation>Montrer les détails</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>Montrer le dossier</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Montrer dans le dossier</translation>
    </message>
    <message>
      <source>Show only the files that could not be read</source>
      <translation>Ne montrer que les fichiers illisibles</translation>
    </message>
    <message>
      <source>Show the drawings as files</source>
      <translation>Montrer les dessins comme fichiers</translation>
    </message>
    <message>
      <source>Show the file</source>
      <translation>Montrer le fichier</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Montrer le dossier</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>Les montrer</translation>
    </message>
    <message>
      <source>Show thoughts</source>
      <translation>Montrer les réflexions</translation>
    </message>
    <message>
      <source>Show where it runs</source>
      <translation>Montrer où cela tourne</translation>
    </message>
    <message>
      <source>Side by side…</source>
      <translation>Côte à côte…</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Taille</translation>
    </message>
    <message>
      <source>Smaller (−)</source>
      <translation>Plus petit (−)</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Texte plus petit</translation>
    </message>
    <message>
      <source>Some freedom, for conversation.</source>
      <translation>Un peu de liberté, pour la conversation.</translation>
    </message>
    <message>
      <source>Source {n}: {title}, {place}</source>
      <translation>Source {n} : {title}, {place}</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Sources</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Démarrage…</translation>
    </message>
    <message>
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pas</translation>
    </message>
    <message>
      <source>Steps between evaluations</source>
      <translation>Pas entre évaluations</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Stop (Esc)</source>
      <translation>Arrêter (Échap)</translation>
    </message>
    <message>
      <source>Stop it and close</source>
      <translation>Arrêter et fermer</translation>
    </message>
    <message>
      <source>Stop now</source>
      <translation>Arrêter tout de suite</translation>
    </message>
    <message>
      <source>Stop routing questions</source>
      <translation>Ne plus orienter les questions</translation>
    </message>
    <message>
      <source>Stop texts</source>
      <translation>Textes d'arrêt</translation>
    </message>
    <message>
      <source>Stop the answer</source>
      <translation>Arrêter la réponse</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Arrêté</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Arrêté.</translation>
    </message>
    <message>
      <source>Stopped; finished files stay</source>
      <translation>Arrêté ; les fichiers terminés restent</translation>
    </message>
    <message>
      <source>Stopped; it can be resumed</source>
      <translation>Arrêté ; peut être repris</translation>
    </message>
    <message>
      <source>Stopped; it can be taken up again</source>
      <translation>Arrêté ; peut être repris plus tard</translation>
    </message>
    <message>
      <source>Stopped; nothing was left behind</source>
      <translation>Arrêté ; rien n’est resté derrière</translation>
    </message>
    <message>
      <source>Stopped; what was fetched is kept</source>
      <translation>Arrêté ; ce qui est téléchargé est gardé</translation>
    </message>
    <message>
      <source>Stopped; what was installed is kept</source>
      <translation>Arrêté ; ce qui est installé est gardé</translation>
    </message>
    <message>
      <source>Stopped; what was made is kept</source>
      <translation>Arrêté ; ce qui a été fait est gardé</translation>
    </message>
    <message>
      <source>Stopped; {size} are kept, to go on later</source>
      <translation>Arrêté ; {size} sont gardés, pour continuer plus tard</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Arrêt…</translation>
    </message>
    <message>
      <source>Strength of {name}</source>
      <translation>Force de {name}</translation>
    </message>
    <message>
      <source>Study</source>
      <translation>Étudier</translation>
    </message>
    <message>
      <source>Studying a quantum head on {file}</source>
      <translation>Étude d’une tête quantique sur {file}</translation>
    </message>
    <message>
      <source>Supported by {quoted}</source>
      <translation>Soutenu par {quoted}</translation>
    </message>
    <message>
      <source>Sure from</source>
      <translation>Sûr à partir de</translation>
    </message>
    <message>
      <source>System prompt</source>
      <translation>Invite système</translation>
    </message>
    <message>
      <source>Take off the list</source>
      <translation>Retirer de la liste</translation>
    </message>
    <message>
      <source>Take the questions for the router</source>
      <translation>Prendre les questions du routeur</translation>
    </message>
    <message>
      <source>Technique</source>
      <translation>Technique</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Température</translation>
    </message>
    <message>
      <source>Test accuracy</source>
      <translation>Exactitude au test</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Taille du texte</translation>
    </message>
    <message>
      <source>The answer will be JSON that keeps to this schema.</source>
      <translation>La réponse sera du JSON conforme à ce schéma.</translation>
    </message>
    <message>
      <source>The answer will keep to this grammar; its first rule is called root.</source>
      <translation>La réponse suivra cette grammaire ; sa première règle s'appelle root.</translation>
    </message>
    <message>
      <source>The chat model was unloaded to make room for this</source>
      <translation>Le modèle de conversation a été déchargé pour faire de la place</translation>
    </message>
    <message>
      <source>The cited papers are no longer in the library</source>
      <translation>Les articles cités ne sont plus dans la bibliothèque</translation>
    </message>
    <message>
      <source>The colour of buttons, links and the focus. High contrast keeps its own.</source>
      <translation>La couleur des boutons, des liens et du focus. Le contraste élevé garde la sienne.</translation>
    </message>
    <message>
      <source>The curve begins with the first epoch.</source>
      <translation>La courbe commence avec la première époque.</translation>
    </message>
    <message>
      <source>The example says:</source>
      <translation>L'exemple dit :</translation>
    </message>
    <message>
      <source>The file could not be written: {reason}</source>
      <translation>Le fichier n'a pas pu être écrit : {reason}</translation>
    </message>
    <message>
      <source>The file is not where it was, or no program opens it</source>
      <translation>Le fichier n'est plus là, ou aucun programme ne l'ouvre</translation>
    </message>
    <message>
      <source>The first points come with the first steps.</source>
      <translation>Les premiers points viennent avec les premiers pas.</translation>
    </message>
    <message>
      <source>The folder is not where it was</source>
      <translation>Le dossier n'est plus là</translation>
    </message>
    <message>
      <source>The folder with the packages</source>
      <translation>Le dossier des paquets</translation>
    </message>
    <message>
      <source>The head is trained</source>
      <translation>La tête est entraînée</translation>
    </message>
    <message>
      <source>The hub has no GGUF model for these words.</source>
      <translation>Le hub n'a pas de modèle GGUF pour ces mots.</translation>
    </message>
    <message>
      <source>The least power is above the most.</source>
      <translation>La puissance minimale dépasse la maximale.</translation>
    </message>
    <message>
      <source>The libraries for fine-tuning are removed; runs and models stay</source>
      <translation>Les bibliothèques pour l’affinage sont supprimées ; exécutions et modèles restent</translation>
    </message>
    <message>
      <source>The libraries for fine-tuning belong to another version</source>
      <translation>Les bibliothèques pour l’affinage sont d’une autre version</translation>
    </message>
    <message>
      <source>The likeliest words: the same question, the same answer.</source>
      <translation>Les mots les plus probables : même question, même réponse.</translation>
    </message>
    <message>
      <source>The machine</source>
      <translation>La machine</translation>
    </message>
    <message>
      <source>The model gave this word {percent}</source>
      <translation>Le modèle donnait {percent} à ce mot</translation>
    </message>
    <message>
      <source>The model is loaded with the first question</source>
      <translation>Le modèle se charge avec la première question</translation>
    </message>
    <message>
      <source>The model's view begins here</source>
      <translation>La vue du modèle commence ici</translation>
    </message>
    <message>
      <source>The one that this machine is logged in with</source>
      <translation>Celui avec lequel cette machine est connectée</translation>
    </message>
    <message>
      <source>The passages that are tried are sent to {host}.</source>
      <translation>Les passages essayés sont envoyés à {host}.</translation>
    </message>
    <message>
      <source>The probability of each word is kept with answers from now on; hover over a tinted word to see it. A sure model can still be wrong.</source>
      <translation>La probabilité de chaque mot est désormais gardée avec les réponses ; survolez un mot teinté pour la voir. Un modèle sûr peut quand même se tromper.</translation>
    </message>
    <message>
      <source>The quantum computer is a model of the numbers above, nothing was measured on one. Shaded: 95 % intervals, and the range of the power.</source>
      <translation>L’ordinateur quantique est un modèle fait des nombres ci-dessus, rien n’a été mesuré sur un vrai. Ombré : intervalles à 95 % et plage de puissance.</translation>
    </message>
    <message>
      <source>The rows</source>
      <translation>Les lignes</translation>
    </message>
    <message>
      <source>The same number draws the same answer again.</source>
      <translation>Le même nombre tire de nouveau la même réponse.</translation>
    </message>
    <message>
      <source>The same paper as {file} in “{collection}”</source>
      <translation>Le même article que {file} dans « {collection} »</translation>
    </message>
    <message>
      <source>The same words came out again.</source>
      <translation>Les mêmes mots sont ressortis.</translation>
    </message>
    <message>
      <source>The sample texts are being read; this takes some seconds</source>
      <translation>Les textes d'exemple sont en cours de lecture ; cela prend quelques secondes</translation>
    </message>
    <message>
      <source>The seeds draw from one pool of sentences: the intervals are somewhat narrow.</source>
      <translation>Les graines tirent d'une même réserve de phrases : les intervalles sont un peu étroits.</translation>
    </message>
    <message numerus="yes">
      <source>The server has {n} models.</source>
      <translation>
        <numerusform>Le serveur a {n} modèle.</numerusform>
        <numerusform>Le serveur a {n} modèles.</numerusform>
      </translation>
    </message>
    <message>
      <source>The small one is often wrong. Fetch a larger one when you like.</source>
      <translation>Le petit se trompe souvent. Prenez-en un plus grand quand vous voulez.</translation>
    </message>
    <message>
      <source>The smallest, for machines with little memory.</source>
      <translation>Le plus petit, pour les machines avec peu de mémoire.</translation>
    </message>
    <message>
      <source>The study is done</source>
      <translation>L’étude est terminée</translation>
    </message>
    <message>
      <source>The training is being prepared</source>
      <translation>L’entraînement se prépare</translation>
    </message>
    <message>
      <source>The usual rate for a model that has been trained before.</source>
      <translation>Le taux habituel pour un modèle déjà entraîné.</translation>
    </message>
    <message>
      <source>The whole model, exactly as it was trained.</source>
      <translation>Le modèle entier, exactement tel qu'il a été entraîné.</translation>
    </message>
    <message>
      <source>The window is built anew in it. Answers follow the language of the question.</source>
      <translation>La fenêtre est reconstruite dans cette langue. Les réponses suivent celle de la question.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Thème</translation>
    </message>
    <message>
      <source>Theme: as the desktop</source>
      <translation>Thème : comme le bureau</translation>
    </message>
    <message>
      <source>Theme: dark</source>
      <translation>Thème : sombre</translation>
    </message>
    <message>
      <source>Theme: high contrast</source>
      <translation>Thème : contraste élevé</translation>
    </message>
    <message>
      <source>Theme: light</source>
      <translation>Thème : clair</translation>
    </message>
    <message>
      <source>There are no papers yet. Add some on the Papers page first.</source>
      <translation>Pas encore d'article. Ajoutez-en d'abord sur la page Articles.</translation>
    </message>
    <message>
      <source>There is no model to compare yet. Add one on the Models page.</source>
      <translation>Pas encore de modèle à comparer. Ajoutez-en un sur la page Modèles.</translation>
    </message>
    <message>
      <source>There is no model yet. Add one under Models.</source>
      <translation>Pas encore de modèle. Ajoutez-en un sous Modèles.</translation>
    </message>
    <message>
      <source>There is none yet. Fine-tuning makes one, or add a file.</source>
      <translation>Il n'y en a pas encore. L'affinage en fait un, ou ajoutez un fichier.</translation>
    </message>
    <message>
      <source>There is nothing newer</source>
      <translation>Il n’y a rien de plus récent</translation>
    </message>
    <message>
      <source>There is nothing to compare: one of the answers failed.</source>
      <translation>Rien à comparer : l'une des réponses a échoué.</translation>
    </message>
    <message>
      <source>These files leave this machine, and nothing else does: no papers, no examples. The weights can hold sentences of the papers that they were trained on.</source>
      <translation>Ces fichiers quittent cette machine, et rien d'autre : ni articles, ni exemples. Les poids peuvent contenir des phrases des articles qui ont servi à l'entraînement.</translation>
    </message>
    <message>
      <source>Thinking…</source>
      <translation>Réflexion…</translation>
    </message>
    <message>
      <source>This collection is empty</source>
      <translation>Cette collection est vide</translation>
    </message>
    <message>
      <source>This head has no report.</source>
      <translation>Cette tête n'a pas de rapport.</translation>
    </message>
    <message>
      <source>This one is better (Alt+{key})</source>
      <translation>Celle-ci est meilleure (Alt+{key})</translation>
    </message>
    <message>
      <source>This system cannot shut the network to the processes that read models and papers. They ask for none all the same.</source>
      <translation>Ce système ne peut pas couper le réseau aux processus qui lisent les modèles et les articles. Ils n’en demandent pas pour autant.</translation>
    </message>
    <message>
      <source>Thought</source>
      <translation>Réflexion</translation>
    </message>
    <message>
      <source>Thought for {m} min {s} s</source>
      <translation>A réfléchi {m} min {s} s</translation>
    </message>
    <message>
      <source>Thought for {s} s</source>
      <translation>A réfléchi {s} s</translation>
    </message>
    <message>
      <source>Throw away</source>
      <translation>Jeter</translation>
    </message>
    <message>
      <source>Thrown away</source>
      <translation>Jeté</translation>
    </message>
    <message>
      <source>Tick what Hilbert shall list. Nothing is copied; the files stay where they are.</source>
      <translation>Cochez ce que Hilbert doit lister. Rien n'est copié ; les fichiers restent où ils sont.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Durée</translation>
    </message>
    <message>
      <source>Tint words that the model was not sure of</source>
      <translation>Teinter les mots dont le modèle n'était pas sûr</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titre</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Aujourd'hui</translation>
    </message>
    <message>
      <source>Together {size}; {free} are free.</source>
      <translation>En tout {size} ; {free} sont libres.</translation>
    </message>
    <message>
      <source>Token</source>
      <translation>Jeton d'accès</translation>
    </message>
    <message>
      <source>Tokens of a row</source>
      <translation>Jetons d'une ligne</translation>
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
      <translation>Entraîner</translation>
    </message>
    <message>
      <source>Train with shots</source>
      <translation>Entraîner avec des shots</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>Entraînés</translation>
    </message>
    <message>
      <source>Trained head</source>
      <translation>Tête entraînée</translation>
    </message>
    <message>
      <source>Trained heads</source>
      <translation>Têtes entraînées</translation>
    </message>
    <message>
      <source>Training a model</source>
      <translation>Entraînement d'un modèle</translation>
    </message>
    <message>
      <source>Training a quantum head on {file}</source>
      <translation>Entraînement d'une tête quantique sur {file}</translation>
    </message>
    <message>
      <source>Training {model}</source>
      <translation>Entraînement de {model}</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Réessayer</translation>
    </message>
    <message>
      <source>Try another word.</source>
      <translation>Essayez un autre mot.</translation>
    </message>
    <message>
      <source>Try citations</source>
      <translation>Essayer les citations</translation>
    </message>
    <message>
      <source>Try the sample collection</source>
      <translation>Essayer la collection d'exemple</translation>
    </message>
    <message>
      <source>Tuned: its vectors are first brought apart by class, as the paper does.</source>
      <translation>Affiné : ses vecteurs sont d'abord écartés par classe, comme dans l'article.</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>En cours</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler l'action</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Détacher</translation>
    </message>
    <message>
      <source>Unsure below</source>
      <translation>Incertain en dessous de</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Sans titre</translation>
    </message>
    <message>
      <source>Upload</source>
      <translation>Téléverser</translation>
    </message>
    <message>
      <source>Upload to a hub</source>
      <translation>Téléverser vers un hub</translation>
    </message>
    <message>
      <source>Upload…</source>
      <translation>Téléverser…</translation>
    </message>
    <message>
      <source>Use the button of the message</source>
      <translation>Utiliser le bouton du message</translation>
    </message>
    <message>
      <source>Usual numbers</source>
      <translation>Nombres usuels</translation>
    </message>
    <message>
      <source>Usual text</source>
      <translation>Texte habituel</translation>
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation>Exactitude de validation</translation>
    </message>
    <message>
      <source>Verdigris</source>
      <translation>Vert-de-gris</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Version {version}</translation>
    </message>
    <message>
      <source>Version {version} is there</source>
      <translation>La version {version} est là</translation>
    </message>
    <message>
      <source>Version {version} is there, {size}</source>
      <translation>La version {version} est là, {size}</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Affichage</translation>
    </message>
    <message>
      <source>Violet</source>
      <translation>Violet</translation>
    </message>
    <message>
      <source>Waits until the answer in another conversation is finished</source>
      <translation>Attend la fin de la réponse d'une autre conversation</translation>
    </message>
    <message>
      <source>Warm-up, share of steps</source>
      <translation>Échauffement, part des pas</translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation>Décroissance des poids</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Poids</translation>
    </message>
    <message>
      <source>What does the no-cloning theorem say, and why does it hold?</source>
      <translation>Que dit le théorème de non-clonage, et pourquoi est-il vrai ?</translation>
    </message>
    <message>
      <source>What had arrived is kept.</source>
      <translation>Ce qui était arrivé est gardé.</translation>
    </message>
    <message>
      <source>What is trained</source>
      <translation>Ce qui est entraîné</translation>
    </message>
    <message>
      <source>What leaves this machine</source>
      <translation>Ce qui quitte cette machine</translation>
    </message>
    <message>
      <source>What the message offers</source>
      <translation>Ce que propose le message</translation>
    </message>
    <message>
      <source>What the model is told before the conversation begins.</source>
      <translation>Ce qui est dit au modèle avant que la conversation commence.</translation>
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
      <source>What would you like to understand?</source>
      <translation>Que voulez-vous comprendre ?</translation>
    </message>
    <message>
      <source>Where a model makes things up, answers to the same question differ in meaning (semantic entropy; Farquhar et al., Nature 630, 625, 2024).</source>
      <translation>Là où un modèle invente, les réponses à une même question diffèrent de sens (entropie sémantique ; Farquhar et al., Nature 630, 625, 2024).</translation>
    </message>
    <message>
      <source>Where gradients come from when training with shots.</source>
      <translation>D'où viennent les gradients lors d'un entraînement avec tirs.</translation>
    </message>
    <message>
      <source>Where models are searched and fetched, if the usual hub is slow or out of reach.</source>
      <translation>Où chercher et prendre les modèles, si le hub habituel est lent ou hors d'atteinte.</translation>
    </message>
    <message>
      <source>Where to look for models</source>
      <translation>Où chercher des modèles</translation>
    </message>
    <message>
      <source>Where to look for passages</source>
      <translation>Où chercher des passages</translation>
    </message>
    <message>
      <source>Which answer is better? The choice is kept and can be exported.</source>
      <translation>Quelle réponse est meilleure ? Le choix est gardé et peut être exporté.</translation>
    </message>
    <message>
      <source>Which parts help</source>
      <translation>Quelles parties aident</translation>
    </message>
    <message>
      <source>Which settings matter</source>
      <translation>Quels réglages comptent</translation>
    </message>
    <message>
      <source>Who gives the {side}</source>
      <translation>Qui donne : {side}</translation>
    </message>
    <message>
      <source>Why can an unknown quantum state not be copied?</source>
      <translation>Pourquoi ne peut-on pas copier un état quantique inconnu ?</translation>
    </message>
    <message>
      <source>With 95 % intervals over the seeds.</source>
      <translation>Avec intervalles à 95 % sur les graines.</translation>
    </message>
    <message>
      <source>Without it only the front and a linear layer remain.</source>
      <translation>Sans lui, il ne reste que l'entrée et une couche linéaire.</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>Formulation</translation>
    </message>
    <message>
      <source>Words, or owner/name</source>
      <translation>Des mots, ou propriétaire/nom</translation>
    </message>
    <message>
      <source>Work is running: the language changes with the next start</source>
      <translation>Un travail est en cours : la langue changera au prochain démarrage</translation>
    </message>
    <message>
      <source>Working out what can be exported…</source>
      <translation>Recherche de ce qui peut être exporté…</translation>
    </message>
    <message>
      <source>Working out what this training would do…</source>
      <translation>Calcul de ce que ferait cet entraînement…</translation>
    </message>
    <message>
      <source>Works on top of its base; its strength can be changed in the chat.</source>
      <translation>S'ajoute à sa base ; sa force se règle dans la conversation.</translation>
    </message>
    <message>
      <source>Write a Bell-state circuit in OpenQASM.</source>
      <translation>Écris un circuit d'état de Bell en OpenQASM.</translation>
    </message>
    <message>
      <source>Write a question</source>
      <translation>Écrire une question</translation>
    </message>
    <message>
      <source>Write one</source>
      <translation>En écrire un</translation>
    </message>
    <message>
      <source>Writing {file}</source>
      <translation>Écriture de {file}</translation>
    </message>
    <message>
      <source>Written by hand</source>
      <translation>Écrit à la main</translation>
    </message>
    <message>
      <source>XTC</source>
      <translation>XTC</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Hier</translation>
    </message>
    <message>
      <source>Your library could not be opened</source>
      <translation>Votre bibliothèque n'a pas pu être ouverte</translation>
    </message>
    <message>
      <source>Your own commands for formulas, as in the head of a paper: \newcommand{\T}{\mathcal{T}}, \DeclareMathOperator, \def.</source>
      <translation>Vos propres commandes pour les formules, comme en tête d'un article : \newcommand{\T}{\mathcal{T}}, \DeclareMathOperator, \def.</translation>
    </message>
    <message>
      <source>Your question is sent as soon as everything is loaded</source>
      <translation>Votre question est envoyée dès que tout est chargé</translation>
    </message>
    <message>
      <source>about {hours} h left</source>
      <translation>encore environ {hours} h</translation>
    </message>
    <message>
      <source>about {hours} h {minutes} min left</source>
      <translation>encore environ {hours} h {minutes} min</translation>
    </message>
    <message>
      <source>about {middle}, between {low} and {high}</source>
      <translation>environ {middle}, entre {low} et {high}</translation>
    </message>
    <message>
      <source>about {minutes} min left</source>
      <translation>encore environ {minutes} min</translation>
    </message>
    <message>
      <source>about {time} left</source>
      <translation>encore environ {time}</translation>
    </message>
    <message>
      <source>about {used} tokens with this draft</source>
      <translation>environ {used} jetons avec ce brouillon</translation>
    </message>
    <message>
      <source>adapter</source>
      <translation>adaptateur</translation>
    </message>
    <message>
      <source>all-MiniLM-L6-v2, which came with Hilbert</source>
      <translation>all-MiniLM-L6-v2, fourni avec Hilbert</translation>
    </message>
    <message>
      <source>answer from the model</source>
      <translation>réponse du modèle</translation>
    </message>
    <message>
      <source>ask back</source>
      <translation>question en retour</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>à la main</translation>
    </message>
    <message>
      <source>comes with Hilbert</source>
      <translation>fourni avec Hilbert</translation>
    </message>
    <message>
      <source>computed</source>
      <translation>calculé</translation>
    </message>
    <message>
      <source>confidence {share}</source>
      <translation>certitude {share}</translation>
    </message>
    <message>
      <source>context with this draft about {used} / {length}</source>
      <translation>contexte avec ce brouillon environ {used} / {length}</translation>
    </message>
    <message>
      <source>context with this draft {used} / {length}</source>
      <translation>contexte avec ce brouillon {used} / {length}</translation>
    </message>
    <message>
      <source>context {length}</source>
      <translation>contexte {length}</translation>
    </message>
    <message>
      <source>context {used} / {length}</source>
      <translation>contexte {used} / {length}</translation>
    </message>
    <message>
      <source>conversation</source>
      <translation>conversation</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>vide</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>époque</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>échoué</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>terminé</translation>
    </message>
    <message>
      <source>first token {seconds} s</source>
      <translation>premier jeton {seconds} s</translation>
    </message>
    <message>
      <source>from papers</source>
      <translation>d'après les articles</translation>
    </message>
    <message numerus="yes">
      <source>hardly supports {n} sentences</source>
      <translation>
        <numerusform>soutient à peine {n} phrase</numerusform>
        <numerusform>soutient à peine {n} phrases</numerusform>
      </translation>
    </message>
    <message>
      <source>imported</source>
      <translation>importé</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>interrompu</translation>
    </message>
    <message>
      <source>labelled sentences</source>
      <translation>phrases étiquetées</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>taux d'apprentissage</translation>
    </message>
    <message>
      <source>less than 1%</source>
      <translation>moins de 1 %</translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>moins d'une minute</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>perte {loss}</translation>
    </message>
    <message>
      <source>matched</source>
      <translation>rapprochée</translation>
    </message>
    <message numerus="yes">
      <source>may contradict {n} sentences</source>
      <translation>
        <numerusform>contredit peut-être {n} phrase</numerusform>
        <numerusform>contredit peut-être {n} phrases</numerusform>
      </translation>
    </message>
    <message>
      <source>merged</source>
      <translation>fusionné</translation>
    </message>
    <message>
      <source>name/model</source>
      <translation>nom/modèle</translation>
    </message>
    <message>
      <source>nats</source>
      <translation>nats</translation>
    </message>
    <message>
      <source>nats a token</source>
      <translation>nats par jeton</translation>
    </message>
    <message>
      <source>nearly the same as another</source>
      <translation>presque identique à un autre</translation>
    </message>
    <message>
      <source>nearly the same as one held out</source>
      <translation>presque identique à un exemple réservé</translation>
    </message>
    <message>
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>pas encore</translation>
    </message>
    <message>
      <source>norm</source>
      <translation>norme</translation>
    </message>
    <message>
      <source>not answered by the papers</source>
      <translation>sans réponse dans les articles</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>non indiqué</translation>
    </message>
    <message>
      <source>not supported by its passage</source>
      <translation>non soutenu par son passage</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>rien</translation>
    </message>
    <message>
      <source>of one's own</source>
      <translation>personnelle</translation>
    </message>
    <message>
      <source>off</source>
      <translation>désactivé</translation>
    </message>
    <message>
      <source>p. {page}</source>
      <translation>p. {page}</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>en pause</translation>
    </message>
    <message>
      <source>points</source>
      <translation>points</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>prêt</translation>
    </message>
    <message>
      <source>rejected by hand</source>
      <translation>rejeté à la main</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>lignes</translation>
    </message>
    <message>
      <source>running</source>
      <translation>en cours</translation>
    </message>
    <message>
      <source>search the papers</source>
      <translation>chercher dans les articles</translation>
    </message>
    <message>
      <source>step</source>
      <translation>pas</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>arrêté</translation>
    </message>
    <message>
      <source>stronger model</source>
      <translation>modèle plus fort</translation>
    </message>
    <message numerus="yes">
      <source>supports {n} sentences</source>
      <translation>
        <numerusform>soutient {n} phrase</numerusform>
        <numerusform>soutient {n} phrases</numerusform>
      </translation>
    </message>
    <message>
      <source>the model was asked, too</source>
      <translation>le modèle a aussi été consulté</translation>
    </message>
    <message>
      <source>the oldest turns leave the model's view</source>
      <translation>les plus anciens échanges quittent la vue du modèle</translation>
    </message>
    <message>
      <source>to test with</source>
      <translation>pour le test</translation>
    </message>
    <message>
      <source>to train on</source>
      <translation>pour l'entraînement</translation>
    </message>
    <message>
      <source>to validate by</source>
      <translation>pour la validation</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>trop long</translation>
    </message>
    <message>
      <source>training</source>
      <translation>entraînement</translation>
    </message>
    <message>
      <source>unfinished, {size} are here</source>
      <translation>inachevé, {size} sont là</translation>
    </message>
    <message>
      <source>unsure</source>
      <translation>incertain</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>validation</translation>
    </message>
    <message numerus="yes">
      <source>{count} tokens</source>
      <translation>
        <numerusform>{count} jeton</numerusform>
        <numerusform>{count} jetons</numerusform>
      </translation>
    </message>
    <message>
      <source>{current} of {matches}</source>
      <translation>{current} sur {matches}</translation>
    </message>
    <message>
      <source>{data}, classes {labels}. Encoder {encoder}. The head of seed {seed} is kept: {accuracy} of its test sentences right.</source>
      <translation>{data}, classes {labels}. Encodeur {encoder}. La tête de la graine {seed} est gardée : {accuracy} de ses phrases de test justes.</translation>
    </message>
    <message>
      <source>{device}: {download} to fetch, {disk} on disk</source>
      <translation>{device} : {download} à télécharger, {disk} sur le disque</translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} files</source>
      <translation>
        <numerusform>{done} sur {n:,} fichier</numerusform>
        <numerusform>{done} sur {n:,} fichiers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} pages</source>
      <translation>
        <numerusform>{done} sur {n:,} page</numerusform>
        <numerusform>{done} sur {n:,} pages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} papers</source>
      <translation>
        <numerusform>{done} sur {n:,} article</numerusform>
        <numerusform>{done} sur {n:,} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} passages</source>
      <translation>
        <numerusform>{done} sur {n:,} passage</numerusform>
        <numerusform>{done} sur {n:,} passages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} steps</source>
      <translation>
        <numerusform>{done} sur {n:,} étape</numerusform>
        <numerusform>{done} sur {n:,} étapes</numerusform>
      </translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} sur {total}</translation>
    </message>
    <message>
      <source>{done} of {total} MB</source>
      <translation>{done} sur {total} Mo</translation>
    </message>
    <message>
      <source>{done} of {total} packages are installed ({size}). It goes on where it was.</source>
      <translation>{done} paquets sur {total} sont installés ({size}). L’installation reprend où elle en était.</translation>
    </message>
    <message>
      <source>{done} of {total} {unit}</source>
      <translation>{done} sur {total} {unit}</translation>
    </message>
    <message>
      <source>{file} could not be written.</source>
      <translation>{file} n'a pas pu être écrit.</translation>
    </message>
    <message>
      <source>{file} is being fetched; the rail shows how far</source>
      <translation>{file} est en cours de téléchargement ; la barre montre où il en est</translation>
    </message>
    <message>
      <source>{file} is written</source>
      <translation>{file} est écrit</translation>
    </message>
    <message>
      <source>{kinds}. {why}</source>
      <translation>{kinds}. {why}</translation>
    </message>
    <message>
      <source>{learned} of {all} tokens are learnt</source>
      <translation>{learned} jetons sur {all} sont appris</translation>
    </message>
    <message>
      <source>{loss} after step {step}</source>
      <translation>{loss} après le pas {step}</translation>
    </message>
    <message>
      <source>{made} ({model})</source>
      <translation>{made} ({model})</translation>
    </message>
    <message>
      <source>{millions} million parameters</source>
      <translation>{millions} millions de paramètres</translation>
    </message>
    <message>
      <source>{model} is asked: of {all} labelled sentences {judged} are judged right with it, {without} without.</source>
      <translation>{model} est consulté : sur {all} phrases étiquetées, {judged} sont bien jugées avec lui, {without} sans lui.</translation>
    </message>
    <message>
      <source>{model} is not asked: of {all} labelled sentences {judged} are judged right with it, {without} without.</source>
      <translation>{model} n’est pas consulté : sur {all} phrases étiquetées, {judged} sont bien jugées avec lui, {without} sans lui.</translation>
    </message>
    <message>
      <source>{model} on {host} · not offline</source>
      <translation>{model} sur {host} · pas hors ligne</translation>
    </message>
    <message numerus="yes">
      <source>{n:,} added</source>
      <translation>
        <numerusform>{n:,} ajouté</numerusform>
        <numerusform>{n:,} ajoutés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} already there</source>
      <translation>
        <numerusform>{n:,} déjà là</numerusform>
        <numerusform>{n:,} déjà là</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} could not be read</source>
      <translation>
        <numerusform>{n:,} n'a pas pu être lu</numerusform>
        <numerusform>{n:,} n'ont pas pu être lus</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} papers</source>
      <translation>
        <numerusform>{n:,} article</numerusform>
        <numerusform>{n:,} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} papers removed; the files stay where they are</source>
      <translation>
        <numerusform>{n:,} article retiré ; le fichier reste où il est</numerusform>
        <numerusform>{n:,} articles retirés ; les fichiers restent où ils sont</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} passages</source>
      <translation>
        <numerusform>{n:,} passage</numerusform>
        <numerusform>{n:,} passages</numerusform>
      </translation>
    </message>
    <message>
      <source>{names} added</source>
      <translation>{names} : ajout fait</translation>
    </message>
    <message>
      <source>{name} (not offline)</source>
      <translation>{name} (pas hors ligne)</translation>
    </message>
    <message>
      <source>{name} answers…</source>
      <translation>{name} répond…</translation>
    </message>
    <message>
      <source>{name} deleted, {size} are freed</source>
      <translation>{name} supprimé, {size} sont libérés</translation>
    </message>
    <message>
      <source>{name} removed</source>
      <translation>{name} retiré</translation>
    </message>
    <message>
      <source>{name} taken off the list; its file stays</source>
      <translation>{name} retiré de la liste ; son fichier reste</translation>
    </message>
    <message>
      <source>{name} · {size}</source>
      <translation>{name} · {size}</translation>
    </message>
    <message>
      <source>{name}, a study</source>
      <translation>{name}, une étude</translation>
    </message>
    <message>
      <source>{name}, unfinished</source>
      <translation>{name}, inachevé</translation>
    </message>
    <message>
      <source>{name}: back to the default</source>
      <translation>{name} : revenir à la valeur par défaut</translation>
    </message>
    <message>
      <source>{name}: {count} points, from {first} to {last}; lowest {low}, highest {high}.</source>
      <translation>{name} : {count} points, de {first} à {last} ; minimum {low}, maximum {high}.</translation>
    </message>
    <message numerus="yes">
      <source>{n} accepted</source>
      <translation>
        <numerusform>{n} accepté</numerusform>
        <numerusform>{n} acceptés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} also found</source>
      <translation>
        <numerusform>{n} trouvé aussi</numerusform>
        <numerusform>{n} trouvés aussi</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} billion</source>
      <translation>{n} milliards</translation>
    </message>
    <message numerus="yes">
      <source>{n} cited</source>
      <translation>
        <numerusform>{n} cité</numerusform>
        <numerusform>{n} cités</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} conversations added</source>
      <translation>
        <numerusform>{n} conversation ajoutée</numerusform>
        <numerusform>{n} conversations ajoutées</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} conversations written to {file}</source>
      <translation>
        <numerusform>{n} conversation écrite dans {file}</numerusform>
        <numerusform>{n} conversations écrites dans {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} entries copied as BibTeX</source>
      <translation>
        <numerusform>{n} entrée copiée en BibTeX</numerusform>
        <numerusform>{n} entrées copiées en BibTeX</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples accepted</source>
      <translation>
        <numerusform>{n} exemple accepté</numerusform>
        <numerusform>{n} exemples acceptés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples are in {name}</source>
      <translation>
        <numerusform>{n} exemple est dans {name}</numerusform>
        <numerusform>{n} exemples sont dans {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples deleted</source>
      <translation>
        <numerusform>{n} exemple supprimé</numerusform>
        <numerusform>{n} exemples supprimés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples imported</source>
      <translation>
        <numerusform>{n} exemple importé</numerusform>
        <numerusform>{n} exemples importés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples kept</source>
      <translation>
        <numerusform>{n} exemple gardé</numerusform>
        <numerusform>{n} exemples gardés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples proposed</source>
      <translation>
        <numerusform>{n} exemple proposé</numerusform>
        <numerusform>{n} exemples proposés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples rejected</source>
      <translation>
        <numerusform>{n} exemple rejeté</numerusform>
        <numerusform>{n} exemples rejetés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files are in {file}</source>
      <translation>
        <numerusform>{n} fichier est dans {file}</numerusform>
        <numerusform>{n} fichiers sont dans {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files made</source>
      <translation>
        <numerusform>{n} fichier créé</numerusform>
        <numerusform>{n} fichiers créés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} found</source>
      <translation>
        <numerusform>{n} trouvé</numerusform>
        <numerusform>{n} trouvés</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} million</source>
      <translation>{n} millions</translation>
    </message>
    <message numerus="yes">
      <source>{n} minutes</source>
      <translation>
        <numerusform>{n} minute</numerusform>
        <numerusform>{n} minutes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more imports waiting</source>
      <translation>
        <numerusform>{n} autre importation en attente</numerusform>
        <numerusform>{n} autres importations en attente</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} sur {all}</translation>
    </message>
    <message>
      <source>{n} of {all} agree</source>
      <translation>{n} sur {all} concordent</translation>
    </message>
    <message numerus="yes">
      <source>{n} operations</source>
      <translation>
        <numerusform>{n} opération</numerusform>
        <numerusform>{n} opérations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} papers</source>
      <translation>
        <numerusform>{n} article</numerusform>
        <numerusform>{n} articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} picks written</source>
      <translation>
        <numerusform>{n} choix écrit</numerusform>
        <numerusform>{n} choix écrits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work are running</source>
      <translation>
        <numerusform>{n} travail en cours</numerusform>
        <numerusform>{n} travaux en cours</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work are still running.</source>
      <translation>
        <numerusform>Un travail est encore en cours.</numerusform>
        <numerusform>{n} travaux sont encore en cours.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work have ended</source>
      <translation>
        <numerusform>{n} travail est terminé</numerusform>
        <numerusform>{n} travaux sont terminés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} proposed</source>
      <translation>
        <numerusform>{n} proposé</numerusform>
        <numerusform>{n} proposés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} qubits</source>
      <translation>
        <numerusform>{n} qubit</numerusform>
        <numerusform>{n} qubits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rejected</source>
      <translation>
        <numerusform>{n} rejeté</numerusform>
        <numerusform>{n} rejetés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rows cut</source>
      <translation>
        <numerusform>{n} ligne coupée</numerusform>
        <numerusform>{n} lignes coupées</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seconds</source>
      <translation>
        <numerusform>{n} seconde</numerusform>
        <numerusform>{n} secondes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tokens</source>
      <translation>
        <numerusform>{n} jeton</numerusform>
        <numerusform>{n} jetons</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tokens are cut</source>
      <translation>
        <numerusform>{n} jeton est coupé</numerusform>
        <numerusform>{n} jetons sont coupés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} without anything to learn</source>
      <translation>
        <numerusform>{n} sans rien à apprendre</numerusform>
        <numerusform>{n} sans rien à apprendre</numerusform>
      </translation>
    </message>
    <message>
      <source>{qubits}, {operations}; read from the text, nothing was run</source>
      <translation>{qubits}, {operations} ; lu dans le texte, rien n'a été exécuté</translation>
    </message>
    <message>
      <source>{rate} tokens/s</source>
      <translation>{rate} jetons/s</translation>
    </message>
    <message>
      <source>{share} cached</source>
      <translation>{share} en cache</translation>
    </message>
    <message>
      <source>{size} GB</source>
      <translation>{size} Go</translation>
    </message>
    <message>
      <source>{size} MB</source>
      <translation>{size} Mo</translation>
    </message>
    <message>
      <source>{size} kB</source>
      <translation>{size} ko</translation>
    </message>
    <message>
      <source>{steps}, of {tokens} tokens an epoch with padding</source>
      <translation>{steps}, de {tokens} jetons par époque, remplissage compris</translation>
    </message>
    <message>
      <source>{technique} on {model}</source>
      <translation>{technique} sur {model}</translation>
    </message>
    <message>
      <source>{title}, p. {page}</source>
      <translation>{title}, p. {page}</translation>
    </message>
    <message>
      <source>{train} to train on, {validation} to validate by, {test} to test with</source>
      <translation>{train} pour l'entraînement, {validation} pour la validation, {test} pour le test</translation>
    </message>
    <message>
      <source>{used} tokens with this draft</source>
      <translation>{used} jetons avec ce brouillon</translation>
    </message>
    <message>
      <source>{value} ({low} to {high})</source>
      <translation>{value} ({low} à {high})</translation>
    </message>
    <message>
      <source>“{name}” removed; the files stay where they are</source>
      <translation>« {name} » retiré ; les fichiers restent où ils sont</translation>
    </message>
  </context>
</TS>
