<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
  <context>
    <name>Hilbert</name>
    <message>
      <source>% with 95 % intervals</source>
      <translation>% con intervalos del 95 %</translation>
    </message>
    <message>
      <source>0 always takes the likeliest word.</source>
      <translation>0 toma siempre la palabra más probable.</translation>
    </message>
    <message>
      <source>0 gives exact expectations; a number samples as a device would.</source>
      <translation>0 da valores esperados exactos; un número muestrea como lo haría un dispositivo.</translation>
    </message>
    <message>
      <source>; dropped: {parts}</source>
      <translation>; descartados: {parts}</translation>
    </message>
    <message>
      <source>A checkout</source>
      <translation>Una copia de trabajo</translation>
    </message>
    <message>
      <source>A constant beside the embedding lets them follow a linear rule.</source>
      <translation>Una constante junto al embedding les permite seguir una regla lineal.</translation>
    </message>
    <message>
      <source>A file that Hilbert exported</source>
      <translation>Un archivo exportado por Hilbert</translation>
    </message>
    <message>
      <source>A layer of gates, s</source>
      <translation>Una capa de puertas, s</translation>
    </message>
    <message>
      <source>A little smaller, for a little less exactness.</source>
      <translation>Algo más pequeño, a cambio de algo menos de exactitud.</translation>
    </message>
    <message>
      <source>A mirror is an address that begins with https://</source>
      <translation>Un espejo es una dirección que empieza por https://</translation>
    </message>
    <message>
      <source>A model learns from questions with their answers. Propose some from your papers, import a JSONL or CSV file, or write them yourself.</source>
      <translation>Un modelo aprende de preguntas con sus respuestas. Haga que se propongan a partir de sus artículos, importe un archivo JSONL o CSV, o escríbalas usted.</translation>
    </message>
    <message>
      <source>A quantum head decides whether a question is looked up in the papers, answered by the model alone, or asked back; what it is not sure of is looked up. Train one under Fine-tune, Quantum head.</source>
      <translation>Una cabeza cuántica decide si una pregunta se busca en los artículos, la responde solo el modelo o se devuelve otra pregunta; en la duda, se busca. Entrene una en Ajuste fino, Cabeza cuántica.</translation>
    </message>
    <message>
      <source>A question</source>
      <translation>Una pregunta</translation>
    </message>
    <message>
      <source>A question for both</source>
      <translation>Una pregunta para ambos</translation>
    </message>
    <message>
      <source>A question from a passage, answered from what the search finds for it.</source>
      <translation>Una pregunta sobre un pasaje, respondida con lo que la búsqueda encuentra para ella.</translation>
    </message>
    <message>
      <source>A search connects to the hub, and so does choosing a model that it has found.</source>
      <translation>Una búsqueda se conecta al hub, y también elegir un modelo encontrado.</translation>
    </message>
    <message>
      <source>A small model is here already. Press a question, then Enter.</source>
      <translation>Ya hay un modelo pequeño. Pulse una pregunta y luego Intro.</translation>
    </message>
    <message>
      <source>A third of the size; small differences.</source>
      <translation>Un tercio del tamaño; pequeñas diferencias.</translation>
    </message>
    <message>
      <source>API key</source>
      <translation>Clave de API</translation>
    </message>
    <message>
      <source>About {time} for {sentences} sentences, if nothing else runs</source>
      <translation>Unos {time} para {sentences} frases, si no se ejecuta nada más</translation>
    </message>
    <message>
      <source>Above 0 discourages repeating whole phrases.</source>
      <translation>Por encima de 0 evita que se repitan frases enteras.</translation>
    </message>
    <message>
      <source>Above 0 makes words less likely once they have been used.</source>
      <translation>Por encima de 0 hace menos probables las palabras ya usadas.</translation>
    </message>
    <message>
      <source>Above 1 makes words that stood just before less likely.</source>
      <translation>Por encima de 1 hace menos probables las palabras recién usadas.</translation>
    </message>
    <message>
      <source>Accent</source>
      <translation>Acento</translation>
    </message>
    <message>
      <source>Accept (A)</source>
      <translation>Aceptar (A)</translation>
    </message>
    <message>
      <source>Accept some examples, then start one on the Train tab.</source>
      <translation>Acepte algunos ejemplos y luego inicie uno en la pestaña Entrenar.</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>Aceptado</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>Exactitud</translation>
    </message>
    <message>
      <source>Accuracy by gate errors</source>
      <translation>Precisión según los errores de puerta</translation>
    </message>
    <message>
      <source>Accuracy by qubits</source>
      <translation>Precisión según los cúbits</translation>
    </message>
    <message>
      <source>Accuracy by shots</source>
      <translation>Precisión según las mediciones</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>Actividad</translation>
    </message>
    <message>
      <source>Activity: nothing is running</source>
      <translation>Actividad: nada en marcha</translation>
    </message>
    <message>
      <source>Activity: what is running</source>
      <translation>Actividad: lo que está en marcha</translation>
    </message>
    <message>
      <source>Adapter</source>
      <translation>Adaptador</translation>
    </message>
    <message>
      <source>Adapters</source>
      <translation>Adaptadores</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Añadir</translation>
    </message>
    <message>
      <source>Add a GGUF file…</source>
      <translation>Añadir un archivo GGUF…</translation>
    </message>
    <message>
      <source>Add a folder of papers</source>
      <translation>Añadir una carpeta de artículos</translation>
    </message>
    <message>
      <source>Add a model on a server</source>
      <translation>Añadir un modelo en un servidor</translation>
    </message>
    <message>
      <source>Add a model on a server…</source>
      <translation>Añadir un modelo en un servidor…</translation>
    </message>
    <message>
      <source>Add an adapter</source>
      <translation>Añadir un adaptador</translation>
    </message>
    <message>
      <source>Add an adapter…</source>
      <translation>Añadir un adaptador…</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>Añadir archivos…</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>Añadir carpeta…</translation>
    </message>
    <message>
      <source>Add models</source>
      <translation>Añadir modelos</translation>
    </message>
    <message>
      <source>Add papers</source>
      <translation>Añadir artículos</translation>
    </message>
    <message>
      <source>Add the papers you work with</source>
      <translation>Añada los artículos con los que trabaja</translation>
    </message>
    <message>
      <source>Add the sample texts</source>
      <translation>Añadir los textos de muestra</translation>
    </message>
    <message>
      <source>Add them</source>
      <translation>Añadirlos</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Añadido</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <source>Address of the announcement</source>
      <translation>Dirección del anuncio</translation>
    </message>
    <message>
      <source>After an answer the model is asked how much each passage tells of its sentence. Before its first use Hilbert measures in the background whether that helps; if not, the model is not asked.</source>
      <translation>Tras una respuesta se pregunta al modelo cuánto revela cada pasaje de su frase. Antes del primer uso, Hilbert mide en segundo plano si eso ayuda; si no, no se pregunta al modelo.</translation>
    </message>
    <message>
      <source>After step {step}</source>
      <translation>Tras el paso {step}</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Todos los archivos</translation>
    </message>
    <message>
      <source>All papers</source>
      <translation>Todos los artículos</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>Alfa</translation>
    </message>
    <message>
      <source>Also found</source>
      <translation>También encontrados</translation>
    </message>
    <message>
      <source>An adapter (LoRA, in a GGUF file) changes a model without a copy of it. It fits only the model that it was trained on; 100 % is as it was trained.</source>
      <translation>Un adaptador (LoRA, en un archivo GGUF) cambia un modelo sin copiarlo. Solo sirve para el modelo con el que se entrenó; 100 % es como se entrenó.</translation>
    </message>
    <message>
      <source>An answer ends before any of these texts:</source>
      <translation>Una respuesta termina antes de cualquiera de estos textos:</translation>
    </message>
    <message>
      <source>An empty folder for the profile</source>
      <translation>Una carpeta vacía para el perfil</translation>
    </message>
    <message>
      <source>An empty folder for what is in it</source>
      <translation>Una carpeta vacía para su contenido</translation>
    </message>
    <message>
      <source>Angle scale</source>
      <translation>Escala de ángulos</translation>
    </message>
    <message>
      <source>Another model or another length has all papers embedded anew, in the background; until that is done they are searched as before.</source>
      <translation>Con otro modelo u otra longitud se vuelven a calcular en segundo plano los embeddings de todos los artículos; hasta entonces se busca en ellos como antes.</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Respuesta</translation>
    </message>
    <message>
      <source>Answer again</source>
      <translation>Responder de nuevo</translation>
    </message>
    <message>
      <source>Answer from the same record: the same words come out.</source>
      <translation>Responder según el mismo registro: salen las mismas palabras.</translation>
    </message>
    <message>
      <source>Answer without papers</source>
      <translation>Responder sin artículos</translation>
    </message>
    <message>
      <source>Any folder of sentence-transformers.</source>
      <translation>Cualquier carpeta de sentence-transformers.</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>Arquitectura</translation>
    </message>
    <message>
      <source>As many as in SetFit's examples.</source>
      <translation>Tantos como en los ejemplos de SetFit.</translation>
    </message>
    <message>
      <source>As the desktop</source>
      <translation>Como el escritorio</translation>
    </message>
    <message>
      <source>As the server calls it</source>
      <translation>Como lo llama el servidor</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>Preguntar</translation>
    </message>
    <message>
      <source>Ask a question</source>
      <translation>Haga una pregunta</translation>
    </message>
    <message>
      <source>Ask a question that is answered from this paper alone</source>
      <translation>Haga una pregunta que se responda solo con este artículo</translation>
    </message>
    <message>
      <source>Ask about this paper</source>
      <translation>Preguntar sobre este artículo</translation>
    </message>
    <message>
      <source>Ask both</source>
      <translation>Preguntar a ambos</translation>
    </message>
    <message>
      <source>Ask it and its base the same question</source>
      <translation>Hacerle la misma pregunta que a su base</translation>
    </message>
    <message>
      <source>Ask the server for its models</source>
      <translation>Pedir al servidor sus modelos</translation>
    </message>
    <message>
      <source>Ask with a collection chosen: the passages that an answer rests on appear here.</source>
      <translation>Pregunte con una colección elegida: aquí aparecen los pasajes en que se apoya la respuesta.</translation>
    </message>
    <message>
      <source>Ask your papers a question</source>
      <translation>Haga una pregunta a sus artículos</translation>
    </message>
    <message>
      <source>Asking {host}…</source>
      <translation>Preguntando a {host}…</translation>
    </message>
    <message>
      <source>At most; the best by the validation sentences is kept.</source>
      <translation>Como máximo; se conserva la mejor según las frases de validación.</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>Volver al valor por defecto</translation>
    </message>
    <message>
      <source>Back to the list (Escape)</source>
      <translation>Volver a la lista (Escape)</translation>
    </message>
    <message>
      <source>Back to the passage</source>
      <translation>Volver al pasaje</translation>
    </message>
    <message>
      <source>Balanced</source>
      <translation>Equilibrado</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Modelo base</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>Lote</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>Tamaño del lote</translation>
    </message>
    <message>
      <source>Batches in a step</source>
      <translation>Lotes por paso</translation>
    </message>
    <message>
      <source>Best validation loss</source>
      <translation>Mejor pérdida de validación</translation>
    </message>
    <message>
      <source>Bias amplitude</source>
      <translation>Amplitud del sesgo</translation>
    </message>
    <message>
      <source>BibTeX (*.bib)</source>
      <translation>BibTeX (*.bib)</translation>
    </message>
    <message>
      <source>Bin</source>
      <translation>Papelera</translation>
    </message>
    <message>
      <source>Bind every word of the answer to a rule.</source>
      <translation>Atar cada palabra de la respuesta a una regla.</translation>
    </message>
    <message>
      <source>Bin…</source>
      <translation>Papelera…</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Azul</translation>
    </message>
    <message>
      <source>CSV, TSV, JSONL, or lines of “label text”</source>
      <translation>CSV, TSV, JSONL o líneas de «etiqueta texto»</translation>
    </message>
    <message>
      <source>CSV…</source>
      <translation>CSV…</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>Catálogo</translation>
    </message>
    <message>
      <source>Catalogue of models</source>
      <translation>Catálogo de modelos</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>Certeza</translation>
    </message>
    <message>
      <source>Chance of an error at a two-qubit gate when predicting.</source>
      <translation>Probabilidad de error en una puerta de dos cúbits al predecir.</translation>
    </message>
    <message>
      <source>Chance that a qubit is read wrongly.</source>
      <translation>Probabilidad de que un cúbit se lea mal.</translation>
    </message>
    <message>
      <source>Change a model on a server</source>
      <translation>Cambiar un modelo en un servidor</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Modificado</translation>
    </message>
    <message>
      <source>Changed; {preset} has {value}.</source>
      <translation>Modificado; {preset} tiene {value}.</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Cambiar…</translation>
    </message>
    <message>
      <source>Chat</source>
      <translation>Chat</translation>
    </message>
    <message>
      <source>Chat with it</source>
      <translation>Chatear con él</translation>
    </message>
    <message>
      <source>Chats</source>
      <translation>Chats</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Comprobar</translation>
    </message>
    <message>
      <source>Checking examples</source>
      <translation>Comprobando ejemplos</translation>
    </message>
    <message>
      <source>Choose an example to read and edit it.</source>
      <translation>Elija un ejemplo para leerlo y editarlo.</translation>
    </message>
    <message>
      <source>Choose another folder, or close the program that shows it.</source>
      <translation>Elija otra carpeta, o cierre el programa que lo muestra.</translation>
    </message>
    <message>
      <source>Choose at least one kind of file.</source>
      <translation>Elija al menos un tipo de archivo.</translation>
    </message>
    <message>
      <source>Choose labelled sentences</source>
      <translation>Elegir frases etiquetadas</translation>
    </message>
    <message>
      <source>Choose sentences with labels on the left, and train. Every training compares the head with classical ones of its size and says plainly whether it helps.</source>
      <translation>Elija frases con etiquetas a la izquierda y entrene. Cada entrenamiento compara la cabeza con otras clásicas de su tamaño y dice claramente si ayuda.</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>Circuit</source>
      <translation>Circuito</translation>
    </message>
    <message>
      <source>Circuit of {qubits} qubits and {gates} gates</source>
      <translation>Circuito de {qubits} cúbits y {gates} puertas</translation>
    </message>
    <message>
      <source>Circuits side by side on the whole embedding; only with that front.</source>
      <translation>Circuitos en paralelo sobre el embedding completo; solo con esa entrada.</translation>
    </message>
    <message>
      <source>Cited papers</source>
      <translation>Artículos citados</translation>
    </message>
    <message>
      <source>Cited papers as BibTeX</source>
      <translation>Artículos citados como BibTeX</translation>
    </message>
    <message>
      <source>Classify</source>
      <translation>Clasificar</translation>
    </message>
    <message>
      <source>Classify a list</source>
      <translation>Clasificar una lista</translation>
    </message>
    <message>
      <source>Classifying…</source>
      <translation>Clasificando…</translation>
    </message>
    <message>
      <source>Clear finished</source>
      <translation>Quitar los terminados</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>Quitar el filtro</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>Cerrar (Esc)</translation>
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation>Cerrar (Escape)</translation>
    </message>
    <message>
      <source>Close Hilbert?</source>
      <translation>¿Cerrar Hilbert?</translation>
    </message>
    <message>
      <source>Close the other window, or end its process, and start again.</source>
      <translation>Cierre la otra ventana, o termine su proceso, y vuelva a empezar.</translation>
    </message>
    <message>
      <source>Close the sources</source>
      <translation>Cerrar las fuentes</translation>
    </message>
    <message>
      <source>Close, let it go on</source>
      <translation>Cerrar y dejar que siga</translation>
    </message>
    <message>
      <source>Coarse labels (NUM:dist is NUM)</source>
      <translation>Etiquetas generales (NUM:dist es NUM)</translation>
    </message>
    <message>
      <source>Collection</source>
      <translation>Colección</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>Colecciones</translation>
    </message>
    <message>
      <source>Comes with Hilbert</source>
      <translation>Viene con Hilbert</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>Paleta de órdenes</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Órdenes</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Comparar</translation>
    </message>
    <message>
      <source>Compare all</source>
      <translation>Comparar todas</translation>
    </message>
    <message>
      <source>Compare it with its base on held-out questions</source>
      <translation>Compararlo con su base en preguntas reservadas</translation>
    </message>
    <message>
      <source>Compare two models on a question</source>
      <translation>Comparar dos modelos con una pregunta</translation>
    </message>
    <message>
      <source>Computed</source>
      <translation>Calculado</translation>
    </message>
    <message>
      <source>Computed problems</source>
      <translation>Problemas calculados</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Confianza</translation>
    </message>
    <message>
      <source>Connectivity</source>
      <translation>Conectividad</translation>
    </message>
    <message>
      <source>Context window</source>
      <translation>Ventana de contexto</translation>
    </message>
    <message>
      <source>Conversation</source>
      <translation>Conversación</translation>
    </message>
    <message>
      <source>Conversation deleted</source>
      <translation>Conversación eliminada</translation>
    </message>
    <message>
      <source>Conversations</source>
      <translation>Conversaciones</translation>
    </message>
    <message>
      <source>Conversations stay here for 30 days.</source>
      <translation>Las conversaciones se quedan aquí 30 días.</translation>
    </message>
    <message>
      <source>Conversations, papers and models lie here. A profile is another folder with its own; HILBERT_DATA chooses one at the start.</source>
      <translation>Aquí están las conversaciones, los artículos y los modelos. Un perfil es otra carpeta con los suyos; HILBERT_DATA elige una al empezar.</translation>
    </message>
    <message>
      <source>Conversations, papers, models and trainings as one ZIP file. It is imported into an empty folder, which becomes a profile: nothing here is written over.</source>
      <translation>Conversaciones, artículos, modelos y entrenamientos en un solo archivo ZIP. Se importa en una carpeta vacía, que pasa a ser un perfil: aquí no se sobrescribe nada.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Copy TeX</source>
      <translation>Copiar TeX</translation>
    </message>
    <message>
      <source>Copy as Markdown</source>
      <translation>Copiar como Markdown</translation>
    </message>
    <message>
      <source>Copy as plain text</source>
      <translation>Copiar como texto simple</translation>
    </message>
    <message>
      <source>Copy formulas as TeX</source>
      <translation>Copiar las fórmulas como TeX</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>Copiar el enlace</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>Copiar la imagen</translation>
    </message>
    <message>
      <source>Copy the table</source>
      <translation>Copiar la tabla</translation>
    </message>
    <message>
      <source>Copy those of this answer</source>
      <translation>Copiar los de esta respuesta</translation>
    </message>
    <message>
      <source>Creative</source>
      <translation>Creativo</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>Curvas</translation>
    </message>
    <message>
      <source>DRY</source>
      <translation>DRY</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>Dark is easier in a dark room; high contrast is for those who see little grey.</source>
      <translation>El oscuro descansa en una sala oscura; el alto contraste es para quien distingue mal los grises.</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>Datos</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>Carpeta de datos</translation>
    </message>
    <message>
      <source>Data uploads</source>
      <translation>Cargas de datos</translation>
    </message>
    <message>
      <source>Default: {value}</source>
      <translation>Por defecto: {value}</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Eliminar</translation>
    </message>
    <message>
      <source>Delete the file</source>
      <translation>Eliminar el archivo</translation>
    </message>
    <message>
      <source>Deleted conversations</source>
      <translation>Conversaciones eliminadas</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>Profundidad</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Detalles</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <source>Do gradients vanish</source>
      <translation>¿Se anulan los gradientes?</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Descargar</translation>
    </message>
    <message>
      <source>Download of {file}</source>
      <translation>Descarga de {file}</translation>
    </message>
    <message>
      <source>Download {size}</source>
      <translation>Descargar {size}</translation>
    </message>
    <message>
      <source>Downloads</source>
      <translation>Descargas</translation>
    </message>
    <message>
      <source>Draw from the words that make up this share.</source>
      <translation>Sacar de las palabras que suman esta parte.</translation>
    </message>
    <message>
      <source>Draw from this many words; 0 for all.</source>
      <translation>Sacar de este número de palabras; 0 para todas.</translation>
    </message>
    <message>
      <source>Drawing of the circuit</source>
      <translation>Dibujo del circuito</translation>
    </message>
    <message>
      <source>Drawing page {page}…</source>
      <translation>Dibujando la página {page}…</translation>
    </message>
    <message>
      <source>Drawn beside each answer and compared by what they mean; each takes its time.</source>
      <translation>Se sacan junto a cada respuesta y se comparan por su sentido; cada una lleva tiempo.</translation>
    </message>
    <message>
      <source>Drawn by each seed for training; all others test.</source>
      <translation>Cada semilla las sortea para entrenar; todas las demás son de prueba.</translation>
    </message>
    <message>
      <source>Drop PDFs or a folder here to add them to “{collection}”.</source>
      <translation>Suelte aquí archivos PDF o una carpeta para añadirlos a «{collection}».</translation>
    </message>
    <message>
      <source>Drop PDFs or a folder of them here. Hilbert reads them on this machine and cites them, by page, when it answers.</source>
      <translation>Suelte aquí archivos PDF o una carpeta con ellos. Hilbert los lee en este equipo y los cita, con la página, cuando responde.</translation>
    </message>
    <message>
      <source>Drop to add</source>
      <translation>Soltar para añadir</translation>
    </message>
    <message>
      <source>Drop to add to “{collection}”</source>
      <translation>Soltar para añadir a «{collection}»</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <source>Each effect is the mean accuracy at the higher level less that at the lower one; the line through it is as far as chance reaches once in twenty.</source>
      <translation>Cada efecto es la precisión media en el nivel alto menos la del nivel bajo; la línea llega hasta donde el azar alcanza una vez de cada veinte.</translation>
    </message>
    <message>
      <source>Each of these is a number above 0; shots are whole.</source>
      <translation>Cada uno es un número mayor que 0; el de mediciones es entero.</translation>
    </message>
    <message>
      <source>Each shot besides, s</source>
      <translation>Cada medición además, s</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Editar</translation>
    </message>
    <message>
      <source>Editing a question: the old version stays. Esc to leave.</source>
      <translation>Editando una pregunta: la versión antigua se queda. Esc para salir.</translation>
    </message>
    <message>
      <source>Embedding model</source>
      <translation>Modelo de embeddings</translation>
    </message>
    <message>
      <source>Empty the bin</source>
      <translation>Vaciar la papelera</translation>
    </message>
    <message>
      <source>Enable fine-tuning</source>
      <translation>Activar el ajuste fino</translation>
    </message>
    <message>
      <source>Encoder</source>
      <translation>Codificador</translation>
    </message>
    <message>
      <source>Encoder connectivity</source>
      <translation>Conectividad de los codificadores</translation>
    </message>
    <message>
      <source>Encoder depth</source>
      <translation>Profundidad de los codificadores</translation>
    </message>
    <message>
      <source>Encoders</source>
      <translation>Codificadores</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Codificación</translation>
    </message>
    <message>
      <source>Energy of a prediction</source>
      <translation>Energía de una predicción</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>Épocas</translation>
    </message>
    <message>
      <source>Epochs without a better one before the training ends.</source>
      <translation>Épocas sin una mejor antes de que termine el entrenamiento.</translation>
    </message>
    <message>
      <source>Errors of a gate</source>
      <translation>Errores de una puerta</translation>
    </message>
    <message>
      <source>Errors of a reading</source>
      <translation>Errores de una lectura</translation>
    </message>
    <message>
      <source>Estimating the time…</source>
      <translation>Estimando el tiempo…</translation>
    </message>
    <message>
      <source>Every file is compared with the trained model before it is offered: a file that does not answer like it is removed.</source>
      <translation>Cada archivo se compara con el modelo entrenado antes de ofrecerlo: si no responde como él, se elimina.</translation>
    </message>
    <message>
      <source>Everything stays on this machine. Drop papers here to ask them questions.</source>
      <translation>Todo se queda en este equipo. Suelte artículos aquí para preguntarles.</translation>
    </message>
    <message>
      <source>Exact, IVF in a very large library</source>
      <translation>Exacto, IVF en una biblioteca muy grande</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Ejemplos</translation>
    </message>
    <message>
      <source>Examples (*.jsonl *.json *.csv)</source>
      <translation>Ejemplos (*.jsonl *.json *.csv)</translation>
    </message>
    <message>
      <source>Explain the difference between a mixed and an entangled state.</source>
      <translation>Explica la diferencia entre un estado mezcla y un estado entrelazado.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Export accepted examples</source>
      <translation>Exportar los ejemplos aceptados</translation>
    </message>
    <message>
      <source>Export all conversations</source>
      <translation>Exportar todas las conversaciones</translation>
    </message>
    <message>
      <source>Export all…</source>
      <translation>Exportar todo…</translation>
    </message>
    <message>
      <source>Export and import</source>
      <translation>Exportar e importar</translation>
    </message>
    <message>
      <source>Export everything</source>
      <translation>Exportar todo</translation>
    </message>
    <message>
      <source>Export everything…</source>
      <translation>Exportar todo…</translation>
    </message>
    <message>
      <source>Export it first: only a file that was checked can answer</source>
      <translation>Expórtelo primero: solo un archivo comprobado puede responder</translation>
    </message>
    <message>
      <source>Export picks as preference data</source>
      <translation>Exportar las elecciones como datos de preferencia</translation>
    </message>
    <message>
      <source>Export picks…</source>
      <translation>Exportar las elecciones…</translation>
    </message>
    <message>
      <source>Export this conversation</source>
      <translation>Exportar esta conversación</translation>
    </message>
    <message>
      <source>Export this conversation (Ctrl+E)</source>
      <translation>Exportar esta conversación (Ctrl+E)</translation>
    </message>
    <message>
      <source>Export {run}</source>
      <translation>Exportar {run}</translation>
    </message>
    <message>
      <source>Exporting everything to {file}</source>
      <translation>Exportando todo a {file}</translation>
    </message>
    <message>
      <source>Exporting {run}</source>
      <translation>Exportando {run}</translation>
    </message>
    <message>
      <source>Exports</source>
      <translation>Exportaciones</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportar…</translation>
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
      <translation>FAISS flat (siempre exacto)</translation>
    </message>
    <message>
      <source>Fetch and install</source>
      <translation>Descargar e instalar</translation>
    </message>
    <message>
      <source>Fetched, and its signature is right</source>
      <translation>Descargado, la firma es correcta</translation>
    </message>
    <message>
      <source>Fetching the new version</source>
      <translation>Descargando la versión nueva</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>Files to export</source>
      <translation>Archivos para exportar</translation>
    </message>
    <message>
      <source>Filter by title, author, year or file</source>
      <translation>Filtrar por título, autor, año o archivo</translation>
    </message>
    <message>
      <source>Filter by words</source>
      <translation>Filtrar por palabras</translation>
    </message>
    <message>
      <source>Filter examples</source>
      <translation>Filtrar ejemplos</translation>
    </message>
    <message>
      <source>Filter papers</source>
      <translation>Filtrar artículos</translation>
    </message>
    <message>
      <source>Find in this conversation</source>
      <translation>Buscar en esta conversación</translation>
    </message>
    <message>
      <source>Find in this conversation (Ctrl+F)</source>
      <translation>Buscar en esta conversación (Ctrl+F)</translation>
    </message>
    <message>
      <source>Find in this paper</source>
      <translation>Buscar en este artículo</translation>
    </message>
    <message>
      <source>Find in this paper (Ctrl+F)</source>
      <translation>Buscar en este artículo (Ctrl+F)</translation>
    </message>
    <message>
      <source>Find models of other programs</source>
      <translation>Buscar modelos de otros programas</translation>
    </message>
    <message>
      <source>Find on this machine</source>
      <translation>Buscar en este equipo</translation>
    </message>
    <message>
      <source>Find out what matters in this recipe, on these sentences.</source>
      <translation>Averiguar qué importa en esta receta, con estas frases.</translation>
    </message>
    <message>
      <source>Fine-tune</source>
      <translation>Ajuste fino</translation>
    </message>
    <message>
      <source>Fine-tuning is being set up</source>
      <translation>Se está instalando el ajuste fino</translation>
    </message>
    <message>
      <source>Fine-tuning is not set up yet</source>
      <translation>El ajuste fino aún no está instalado</translation>
    </message>
    <message>
      <source>Fine-tuning is set up</source>
      <translation>El ajuste fino está instalado</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Terminado</translation>
    </message>
    <message>
      <source>Finished, with a validation loss of {loss}</source>
      <translation>Terminado, con una pérdida de validación de {loss}</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Ajustar</translation>
    </message>
    <message>
      <source>Fit the width</source>
      <translation>Ajustar al ancho</translation>
    </message>
    <message>
      <source>Fit the width (0)</source>
      <translation>Ajustar al ancho (0)</translation>
    </message>
    <message>
      <source>Five short texts of ours, to ask about and to click through.</source>
      <translation>Cinco textos breves nuestros, para preguntar y recorrer.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Folder of the embedding model</source>
      <translation>Carpeta del modelo de embeddings</translation>
    </message>
    <message>
      <source>Folders, import and the bin</source>
      <translation>Carpetas, importación y papelera</translation>
    </message>
    <message>
      <source>For the whole window, formulas and code included.</source>
      <translation>Para toda la ventana, con fórmulas y código.</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>Encontrados</translation>
    </message>
    <message>
      <source>Found, but not cited</source>
      <translation>Encontrados, pero no citados</translation>
    </message>
    <message>
      <source>Free text</source>
      <translation>Texto libre</translation>
    </message>
    <message>
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <source>From a folder…</source>
      <translation>Desde una carpeta…</translation>
    </message>
    <message>
      <source>From papers, as a chat would answer</source>
      <translation>De artículos, como respondería un chat</translation>
    </message>
    <message>
      <source>From papers, by a stronger model</source>
      <translation>De artículos, con un modelo más potente</translation>
    </message>
    <message>
      <source>Front of the circuit</source>
      <translation>Entrada del circuito</translation>
    </message>
    <message>
      <source>GBNF grammar</source>
      <translation>Gramática GBNF</translation>
    </message>
    <message>
      <source>GGUF adapters (*.gguf)</source>
      <translation>Adaptadores GGUF (*.gguf)</translation>
    </message>
    <message>
      <source>GGUF files can be dropped on the window, too. They stay where they are.</source>
      <translation>También se pueden soltar archivos GGUF en la ventana. Se quedan donde están.</translation>
    </message>
    <message>
      <source>GGUF models (*.gguf)</source>
      <translation>Modelos GGUF (*.gguf)</translation>
    </message>
    <message>
      <source>Get a better model</source>
      <translation>Obtener un modelo mejor</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>Ir</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Go on with</source>
      <translation>Continuar con</translation>
    </message>
    <message>
      <source>Go on with the download</source>
      <translation>Continuar la descarga</translation>
    </message>
    <message>
      <source>Gradient checkpointing</source>
      <translation>Gradient checkpointing</translation>
    </message>
    <message>
      <source>Gradient clipping</source>
      <translation>Recorte del gradiente</translation>
    </message>
    <message>
      <source>Gradient norm</source>
      <translation>Norma del gradiente</translation>
    </message>
    <message>
      <source>Gradients with shots</source>
      <translation>Gradientes con disparos</translation>
    </message>
    <message>
      <source>HTML, one file…</source>
      <translation>HTML, un archivo…</translation>
    </message>
    <message>
      <source>Half the size, and hardly to be told from F16.</source>
      <translation>La mitad del tamaño, y apenas se distingue de F16.</translation>
    </message>
    <message>
      <source>Hamiltonians, circuits, Jordan-Wigner, Trotter steps: computed twice and compared.</source>
      <translation>Hamiltonianos, circuitos, Jordan-Wigner, pasos de Trotter: calculados dos veces y comparados.</translation>
    </message>
    <message>
      <source>Hardly supported; the nearest is {quoted}</source>
      <translation>Apenas respaldada; lo más cercano es {quoted}</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>Cabeza</translation>
    </message>
    <message>
      <source>Head that routes questions</source>
      <translation>Cabeza que dirige las preguntas</translation>
    </message>
    <message>
      <source>Here already</source>
      <translation>Ya está aquí</translation>
    </message>
    <message>
      <source>Hide details</source>
      <translation>Ocultar los detalles</translation>
    </message>
    <message>
      <source>Hide thoughts</source>
      <translation>Ocultar el razonamiento</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Alto contraste</translation>
    </message>
    <message>
      <source>Hilbert connects only when you look for one, or at each start if you allow it.</source>
      <translation>Hilbert solo se conecta cuando usted busca una versión, o en cada inicio si lo permite.</translation>
    </message>
    <message>
      <source>Hilbert is already running with this data folder, but does not answer.</source>
      <translation>Hilbert ya está abierto con esta carpeta de datos, pero no responde.</translation>
    </message>
    <message>
      <source>Hilbert was closed while this answer was being written.</source>
      <translation>Hilbert se cerró mientras se escribía esta respuesta.</translation>
    </message>
    <message>
      <source>How far their connections reach.</source>
      <translation>Hasta dónde llegan sus conexiones.</translation>
    </message>
    <message>
      <source>How it learns</source>
      <translation>Cómo aprende</translation>
    </message>
    <message>
      <source>How often the likeliest words are left out, for surprise; 0 is never.</source>
      <translation>Cada cuánto se dejan fuera las palabras más probables, para sorprender; 0 es nunca.</translation>
    </message>
    <message>
      <source>How papers are searched</source>
      <translation>Cómo se busca en los artículos</translation>
    </message>
    <message>
      <source>How sure it must be</source>
      <translation>Certeza necesaria</translation>
    </message>
    <message>
      <source>Hub</source>
      <translation>Hub</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>Importar</translation>
    </message>
    <message>
      <source>Import JSONL or CSV…</source>
      <translation>Importar JSONL o CSV…</translation>
    </message>
    <message>
      <source>Import conversations of Hilbert, ChatGPT or LM Studio</source>
      <translation>Importar conversaciones de Hilbert, ChatGPT o LM Studio</translation>
    </message>
    <message>
      <source>Import conversations…</source>
      <translation>Importar conversaciones…</translation>
    </message>
    <message>
      <source>Import examples</source>
      <translation>Importar ejemplos</translation>
    </message>
    <message>
      <source>Import stopped</source>
      <translation>Importación detenida</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>Importado</translation>
    </message>
    <message>
      <source>Importing {file}</source>
      <translation>Importando {file}</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importar…</translation>
    </message>
    <message>
      <source>In the Python that Hilbert runs in</source>
      <translation>En el Python en que corre Hilbert</translation>
    </message>
    <message>
      <source>In the list of models; its SHA-256 is {start}…</source>
      <translation>En la lista de modelos; su SHA-256 es {start}…</translation>
    </message>
    <message>
      <source>In tokens. It is cut here, and says so.</source>
      <translation>En tokens. Ahí se corta, y lo dice.</translation>
    </message>
    <message>
      <source>Index</source>
      <translation>Índice</translation>
    </message>
    <message>
      <source>Initial spread</source>
      <translation>Dispersión inicial</translation>
    </message>
    <message>
      <source>Install Unsloth as well</source>
      <translation>Instalar también Unsloth</translation>
    </message>
    <message>
      <source>Install from packages that were fetched elsewhere, offline</source>
      <translation>Instalar sin conexión desde paquetes obtenidos en otro lugar</translation>
    </message>
    <message>
      <source>Installed, {size}</source>
      <translation>Instalado, {size}</translation>
    </message>
    <message>
      <source>Instruction</source>
      <translation>Instrucción</translation>
    </message>
    <message>
      <source>It answers like the trained model.</source>
      <translation>Responde como el modelo entrenado.</translation>
    </message>
    <message>
      <source>It answers nearly like the trained model: perplexity {change} %.</source>
      <translation>Responde casi como el modelo entrenado: perplejidad {change} %.</translation>
    </message>
    <message>
      <source>It answers:</source>
      <translation>Responde:</translation>
    </message>
    <message>
      <source>It does not answer like the trained model and was removed.</source>
      <translation>No responde como el modelo entrenado y se eliminó.</translation>
    </message>
    <message>
      <source>It does not fit: its weights take {needed}, and {free} are free.</source>
      <translation>No cabe: sus pesos ocupan {needed}, y hay {free} libres.</translation>
    </message>
    <message>
      <source>It has no GGUF file.</source>
      <translation>No tiene ningún archivo GGUF.</translation>
    </message>
    <message>
      <source>It is shown here as soon as it begins.</source>
      <translation>Se muestra aquí en cuanto empiece.</translation>
    </message>
    <message>
      <source>It is the profile “{name}” now</source>
      <translation>Ahora es el perfil «{name}»</translation>
    </message>
    <message>
      <source>It needs PyTorch and some libraries, which are fetched once and kept apart. One can chat meanwhile. What you write and your papers never leave this machine.</source>
      <translation>Necesita PyTorch y algunas bibliotecas, que se descargan una vez y se guardan aparte. Mientras tanto se puede chatear. Lo que escribe y sus artículos nunca salen de este equipo.</translation>
    </message>
    <message>
      <source>It pauses after the step under way, and keeps what it has learnt.</source>
      <translation>Se detiene tras el paso en curso y conserva lo aprendido.</translation>
    </message>
    <message>
      <source>It stops after the step under way, and keeps what it has learnt. “Stop now” ends it at once, and what it has learnt since its last checkpoint is lost.</source>
      <translation>Se detiene tras el paso en curso y conserva lo aprendido. «Detener ya» lo termina al instante y se pierde lo aprendido desde el último punto de control.</translation>
    </message>
    <message>
      <source>It stops as soon as it can.</source>
      <translation>Se detiene en cuanto puede.</translation>
    </message>
    <message>
      <source>Its answer</source>
      <translation>Su respuesta</translation>
    </message>
    <message>
      <source>Its licence must be accepted on the hub before it can be fetched.</source>
      <translation>Hay que aceptar su licencia en el hub antes de poder descargarlo.</translation>
    </message>
    <message>
      <source>Its weights take {needed} of {free} of free memory; the context comes on top.</source>
      <translation>Sus pesos ocupan {needed} de {free} de memoria libre; el contexto se suma.</translation>
    </message>
    <message>
      <source>JSON schema</source>
      <translation>Esquema JSON</translation>
    </message>
    <message>
      <source>JSON, with every branch…</source>
      <translation>JSON, con todas las ramas…</translation>
    </message>
    <message>
      <source>JSONL as chat messages…</source>
      <translation>JSONL como mensajes de chat…</translation>
    </message>
    <message>
      <source>JSONL for Alpaca…</source>
      <translation>JSONL para Alpaca…</translation>
    </message>
    <message>
      <source>JSONL with prompt and completion…</source>
      <translation>JSONL con prompt y completion…</translation>
    </message>
    <message>
      <source>Judge</source>
      <translation>Evaluar</translation>
    </message>
    <message>
      <source>Judging a run</source>
      <translation>Evaluando un entrenamiento</translation>
    </message>
    <message>
      <source>Jump to the latest text</source>
      <translation>Ir al texto más reciente</translation>
    </message>
    <message>
      <source>Keep Hilbert open</source>
      <translation>Dejar Hilbert abierto</translation>
    </message>
    <message>
      <source>Kept in the keyring of this system, never in a file.</source>
      <translation>Se guarda en el llavero de este sistema, nunca en un archivo.</translation>
    </message>
    <message>
      <source>Kept: neither.</source>
      <translation>Guardado: ninguna.</translation>
    </message>
    <message>
      <source>Kept: {name} is better.</source>
      <translation>Guardado: {name} es mejor.</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>Atajos de teclado</translation>
    </message>
    <message>
      <source>LaTeX macros</source>
      <translation>Macros de LaTeX</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Etiqueta</translation>
    </message>
    <message>
      <source>Labelled file</source>
      <translation>Archivo etiquetado</translation>
    </message>
    <message>
      <source>Labelled sentences</source>
      <translation>Frases etiquetadas</translation>
    </message>
    <message>
      <source>Labels of the sentences</source>
      <translation>Etiquetas de las frases</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Larger (+)</source>
      <translation>Más grande (+)</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>Texto más grande</translation>
    </message>
    <message>
      <source>Layers of those circuits.</source>
      <translation>Capas de esos circuitos.</translation>
    </message>
    <message>
      <source>Learn the answer only</source>
      <translation>Aprender solo la respuesta</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>Tasa de aprendizaje</translation>
    </message>
    <message>
      <source>Learning rate of embeddings</source>
      <translation>Tasa de aprendizaje de los embeddings</translation>
    </message>
    <message>
      <source>Least confidence</source>
      <translation>Confianza mínima</translation>
    </message>
    <message>
      <source>Least power, W</source>
      <translation>Potencia mínima, W</translation>
    </message>
    <message>
      <source>Leave empty to keep it as it is</source>
      <translation>Deje vacío para mantenerla</translation>
    </message>
    <message>
      <source>Leave out words this much less likely than the best.</source>
      <translation>Dejar fuera las palabras tanto menos probables que la mejor.</translation>
    </message>
    <message>
      <source>Left answer</source>
      <translation>Respuesta izquierda</translation>
    </message>
    <message>
      <source>Length of a passage, in tokens</source>
      <translation>Longitud de un pasaje, en tokens</translation>
    </message>
    <message>
      <source>Let the model judge citations</source>
      <translation>Dejar que el modelo juzgue las citas</translation>
    </message>
    <message>
      <source>Libraries for fine-tuning</source>
      <translation>Bibliotecas para el ajuste fino</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>LoRA+ ratio of B to A</source>
      <translation>Razón de B a A en LoRA+</translation>
    </message>
    <message>
      <source>LoReFT: last layers</source>
      <translation>LoReFT: últimas capas</translation>
    </message>
    <message>
      <source>Longest answer</source>
      <translation>Respuesta más larga</translation>
    </message>
    <message>
      <source>Longest row, tokens</source>
      <translation>Fila más larga, en tokens</translation>
    </message>
    <message>
      <source>Look at each start</source>
      <translation>Mirar en cada inicio</translation>
    </message>
    <message>
      <source>Look for a new version</source>
      <translation>Buscar una versión nueva</translation>
    </message>
    <message>
      <source>Look for new files in the folders</source>
      <translation>Buscar archivos nuevos en las carpetas</translation>
    </message>
    <message>
      <source>Look in the folders of LM Studio, Ollama, GPT4All and Hugging Face</source>
      <translation>Buscar en las carpetas de LM Studio, Ollama, GPT4All y Hugging Face</translation>
    </message>
    <message>
      <source>Look now</source>
      <translation>Mirar ahora</translation>
    </message>
    <message>
      <source>Looking at what this machine has…</source>
      <translation>Mirando qué tiene este equipo…</translation>
    </message>
    <message>
      <source>Looking for papers…</source>
      <translation>Buscando artículos…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Buscando…</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>Pérdida</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Creado</translation>
    </message>
    <message>
      <source>Made by a stronger model</source>
      <translation>Hecho por un modelo más potente</translation>
    </message>
    <message>
      <source>Made from papers</source>
      <translation>Hecho a partir de los artículos</translation>
    </message>
    <message>
      <source>Markdown…</source>
      <translation>Markdown…</translation>
    </message>
    <message>
      <source>Matched by Hilbert, not cited by the model</source>
      <translation>Asociado por Hilbert, no citado por el modelo</translation>
    </message>
    <message>
      <source>Measured qubits</source>
      <translation>Cúbits medidos</translation>
    </message>
    <message>
      <source>Measuring how {model} judges citations</source>
      <translation>Midiendo cómo juzga {model} las citas</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Memoria</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Menú</translation>
    </message>
    <message>
      <source>Min-p</source>
      <translation>Min-p</translation>
    </message>
    <message>
      <source>Minus its twin, points</source>
      <translation>Menos su gemela, puntos</translation>
    </message>
    <message>
      <source>Mirror of the hub</source>
      <translation>Espejo del hub</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Model card</source>
      <translation>Ficha del modelo</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Models of other programs</source>
      <translation>Modelos de otros programas</translation>
    </message>
    <message>
      <source>Models on this machine</source>
      <translation>Modelos en este equipo</translation>
    </message>
    <message>
      <source>More answers</source>
      <translation>Más respuestas</translation>
    </message>
    <message>
      <source>Most power, W</source>
      <translation>Potencia máxima, W</translation>
    </message>
    <message>
      <source>Most steps</source>
      <translation>Máximo de pasos</translation>
    </message>
    <message>
      <source>Move to folder</source>
      <translation>Mover a una carpeta</translation>
    </message>
    <message>
      <source>Much freedom, for ideas.</source>
      <translation>Mucha libertad, para ideas.</translation>
    </message>
    <message>
      <source>My examples</source>
      <translation>Mis ejemplos</translation>
    </message>
    <message>
      <source>NEFTune noise</source>
      <translation>Ruido NEFTune</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Name of the collection</source>
      <translation>Nombre de la colección</translation>
    </message>
    <message>
      <source>Name of the folder</source>
      <translation>Nombre de la carpeta</translation>
    </message>
    <message>
      <source>Name of the new collection</source>
      <translation>Nombre de la nueva colección</translation>
    </message>
    <message>
      <source>Name of the set</source>
      <translation>Nombre del conjunto</translation>
    </message>
    <message>
      <source>New chat</source>
      <translation>Chat nuevo</translation>
    </message>
    <message>
      <source>New chat (Ctrl+N)</source>
      <translation>Chat nuevo (Ctrl+N)</translation>
    </message>
    <message>
      <source>New collection</source>
      <translation>Colección nueva</translation>
    </message>
    <message>
      <source>New folder</source>
      <translation>Carpeta nueva</translation>
    </message>
    <message>
      <source>New folder…</source>
      <translation>Carpeta nueva…</translation>
    </message>
    <message>
      <source>New profile…</source>
      <translation>Perfil nuevo…</translation>
    </message>
    <message>
      <source>New set</source>
      <translation>Conjunto nuevo</translation>
    </message>
    <message>
      <source>New set…</source>
      <translation>Conjunto nuevo…</translation>
    </message>
    <message>
      <source>New versions</source>
      <translation>Versiones nuevas</translation>
    </message>
    <message>
      <source>Next match (Enter)</source>
      <translation>Resultado siguiente (Intro)</translation>
    </message>
    <message>
      <source>Next page (Page Down)</source>
      <translation>Página siguiente (Av Pág)</translation>
    </message>
    <message>
      <source>Next passage (Alt+Down)</source>
      <translation>Pasaje siguiente (Alt+Abajo)</translation>
    </message>
    <message>
      <source>Next row</source>
      <translation>Fila siguiente</translation>
    </message>
    <message>
      <source>Next version</source>
      <translation>Versión siguiente</translation>
    </message>
    <message>
      <source>No command is called that. Try another word.</source>
      <translation>Ningún comando se llama así. Pruebe otra palabra.</translation>
    </message>
    <message>
      <source>No conversations yet</source>
      <translation>Aún no hay conversaciones</translation>
    </message>
    <message>
      <source>No examples yet</source>
      <translation>Aún no hay ejemplos</translation>
    </message>
    <message>
      <source>No head fits yet</source>
      <translation>Todavía no hay cabeza adecuada</translation>
    </message>
    <message>
      <source>No page is open</source>
      <translation>No hay ninguna página abierta</translation>
    </message>
    <message>
      <source>No paper matches “{words}”</source>
      <translation>Ningún artículo coincide con «{words}»</translation>
    </message>
    <message>
      <source>No papers</source>
      <translation>Sin artículos</translation>
    </message>
    <message>
      <source>No papers found there: Hilbert reads PDF, LaTeX, HTML, DOCX, EPUB and text</source>
      <translation>Allí no hay artículos: Hilbert lee PDF, LaTeX, HTML, DOCX, EPUB y texto</translation>
    </message>
    <message>
      <source>No quantum head yet</source>
      <translation>Aún no hay ninguna cabeza cuántica</translation>
    </message>
    <message>
      <source>No router has decided here. One is switched on in the settings.</source>
      <translation>Aquí no ha decidido ningún enrutador. Se activa en los ajustes.</translation>
    </message>
    <message>
      <source>No setting is called that</source>
      <translation>Ningún ajuste se llama así</translation>
    </message>
    <message>
      <source>No sources here</source>
      <translation>Aquí no hay fuentes</translation>
    </message>
    <message>
      <source>No trainings yet</source>
      <translation>Aún no hay entrenamientos</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>Not finished</source>
      <translation>Sin terminar</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>No se encontró</translation>
    </message>
    <message>
      <source>Not installed</source>
      <translation>No instalado</translation>
    </message>
    <message>
      <source>Not offline: questions, passages of papers and answers go over the network to this server. It must speak the OpenAI protocol, as vLLM and llama-server do.</source>
      <translation>Con conexión: las preguntas, los pasajes de artículos y las respuestas van por la red a este servidor. Debe hablar el protocolo de OpenAI, como vLLM y llama-server.</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>No se encontró nada</translation>
    </message>
    <message>
      <source>Nothing here. Deleted conversations stay in the bin for 30 days.</source>
      <translation>Aquí no hay nada. Las conversaciones eliminadas se quedan 30 días en la papelera.</translation>
    </message>
    <message>
      <source>Nothing is running. Imports, downloads and training appear here.</source>
      <translation>Nada en marcha. Las importaciones, descargas y entrenamientos aparecen aquí.</translation>
    </message>
    <message>
      <source>Nothing was found in the folders of LM Studio, Ollama, GPT4All and Hugging Face.</source>
      <translation>No se encontró nada en las carpetas de LM Studio, Ollama, GPT4All y Hugging Face.</translation>
    </message>
    <message>
      <source>Of another version</source>
      <translation>De otra versión</translation>
    </message>
    <message>
      <source>Of one class, and as many of two: more take longer.</source>
      <translation>De una misma clase, y otros tantos de dos: cuantos más, más tarda.</translation>
    </message>
    <message>
      <source>Of those, the share that chooses the best epoch.</source>
      <translation>De ellas, la parte que elige la mejor época.</translation>
    </message>
    <message>
      <source>Off: papers are searched</source>
      <translation>Desactivado: se buscan los artículos</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>En camino</translation>
    </message>
    <message>
      <source>On the NVIDIA GPU</source>
      <translation>En la GPU NVIDIA</translation>
    </message>
    <message>
      <source>On the processor</source>
      <translation>En el procesador</translation>
    </message>
    <message>
      <source>On this machine</source>
      <translation>En este equipo</translation>
    </message>
    <message>
      <source>One is usual; more may overfit a few hundred sentences.</source>
      <translation>Lo habitual es una; con más, unos cientos de frases pueden sobreajustarse.</translation>
    </message>
    <message>
      <source>One model is in memory at a time: the right one answers after the left.</source>
      <translation>Solo hay un modelo en memoria a la vez: el de la derecha responde después del de la izquierda.</translation>
    </message>
    <message>
      <source>One paper</source>
      <translation>Un artículo</translation>
    </message>
    <message>
      <source>One point for each epoch of the quantum head.</source>
      <translation>Un punto por cada época de la cabeza cuántica.</translation>
    </message>
    <message>
      <source>One text a line</source>
      <translation>Un texto por línea</translation>
    </message>
    <message>
      <source>Only I can see it</source>
      <translation>Solo yo puedo verlo</translation>
    </message>
    <message>
      <source>Only what has changed is fetched.</source>
      <translation>Solo se descarga lo que ha cambiado.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Open in a new window</source>
      <translation>Abrir en una ventana nueva</translation>
    </message>
    <message>
      <source>Open in the system's viewer</source>
      <translation>Abrir en el programa del sistema</translation>
    </message>
    <message>
      <source>Opening your library…</source>
      <translation>Abriendo su biblioteca…</translation>
    </message>
    <message>
      <source>Other words came out: the model, its adapters or the engine have changed, or less of the conversation was in memory.</source>
      <translation>Salieron otras palabras: el modelo, sus adaptadores o el motor han cambiado, o había menos conversación en memoria.</translation>
    </message>
    <message>
      <source>Out of the folder</source>
      <translation>Fuera de la carpeta</translation>
    </message>
    <message>
      <source>Overrule the router</source>
      <translation>Anular la decisión del enrutador</translation>
    </message>
    <message>
      <source>PDF, with formulas and cited papers…</source>
      <translation>PDF, con fórmulas y artículos citados…</translation>
    </message>
    <message>
      <source>Pack rows together</source>
      <translation>Empaquetar filas juntas</translation>
    </message>
    <message>
      <source>Padding token</source>
      <translation>Token de relleno</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>Página</translation>
    </message>
    <message>
      <source>Page number</source>
      <translation>Número de página</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Páginas</translation>
    </message>
    <message>
      <source>Pairs at a time</source>
      <translation>Pares a la vez</translation>
    </message>
    <message>
      <source>Pairs for each sentence</source>
      <translation>Pares por frase</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Artículo</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Artículos</translation>
    </message>
    <message>
      <source>Papers to test with, share</source>
      <translation>Artículos para prueba, proporción</translation>
    </message>
    <message>
      <source>Papers to validate by, share</source>
      <translation>Artículos para validación, proporción</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Parámetros</translation>
    </message>
    <message>
      <source>Passages</source>
      <translation>Pasajes</translation>
    </message>
    <message>
      <source>Passages to try</source>
      <translation>Pasajes que probar</translation>
    </message>
    <message>
      <source>Passages with a question</source>
      <translation>Pasajes con pregunta</translation>
    </message>
    <message>
      <source>Paste sentences here, one a line</source>
      <translation>Pegue aquí las frases, una por línea</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>Paciencia</translation>
    </message>
    <message>
      <source>Patience, evaluations</source>
      <translation>Paciencia, en evaluaciones</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausa</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Paused; it can be resumed</source>
      <translation>En pausa; se puede reanudar</translation>
    </message>
    <message>
      <source>Perplexity {ours}; the trained model's is {theirs}.</source>
      <translation>Perplejidad {ours}; la del modelo entrenado es {theirs}.</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Fijar</translation>
    </message>
    <message>
      <source>Pinned</source>
      <translation>Fijadas</translation>
    </message>
    <message>
      <source>Plum</source>
      <translation>Ciruela</translation>
    </message>
    <message>
      <source>Precise</source>
      <translation>Preciso</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Precisión</translation>
    </message>
    <message>
      <source>Presence penalty</source>
      <translation>Penalización de presencia</translation>
    </message>
    <message>
      <source>Previous match (Shift+Enter)</source>
      <translation>Resultado anterior (Mayús+Intro)</translation>
    </message>
    <message>
      <source>Previous page (Page Up)</source>
      <translation>Página anterior (Re Pág)</translation>
    </message>
    <message>
      <source>Previous passage (Alt+Up)</source>
      <translation>Pasaje anterior (Alt+Arriba)</translation>
    </message>
    <message>
      <source>Previous row</source>
      <translation>Fila anterior</translation>
    </message>
    <message>
      <source>Previous version</source>
      <translation>Versión anterior</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Problemas</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>Perfil</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Propose</source>
      <translation>Proponer</translation>
    </message>
    <message>
      <source>Propose examples</source>
      <translation>Proponer ejemplos</translation>
    </message>
    <message>
      <source>Propose from papers…</source>
      <translation>Proponer a partir de artículos…</translation>
    </message>
    <message>
      <source>Proposed</source>
      <translation>Propuesto</translation>
    </message>
    <message>
      <source>Proposing examples</source>
      <translation>Proponiendo ejemplos</translation>
    </message>
    <message>
      <source>Pulls the weights to zero; few examples need some.</source>
      <translation>Lleva los pesos hacia cero; con pocos ejemplos hace falta algo.</translation>
    </message>
    <message>
      <source>PyTorch and what belongs to it, fetched when fine-tuning is set up.</source>
      <translation>PyTorch y lo que lo acompaña; se descarga al activar el ajuste fino.</translation>
    </message>
    <message>
      <source>Quantisation</source>
      <translation>Cuantización</translation>
    </message>
    <message>
      <source>Quantum circuit</source>
      <translation>Circuito cuántico</translation>
    </message>
    <message>
      <source>Quantum head</source>
      <translation>Cabeza cuántica</translation>
    </message>
    <message>
      <source>Quantum head minus the others</source>
      <translation>Cabeza cuántica menos las demás</translation>
    </message>
    <message>
      <source>Qubits</source>
      <translation>Cúbits</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>Pregunta</translation>
    </message>
    <message>
      <source>Question and answer from each passage itself. Choose the best model you have.</source>
      <translation>Pregunta y respuesta a partir de cada pasaje. Elija el mejor modelo que tenga.</translation>
    </message>
    <message>
      <source>Questions of our own writing: for the papers, for the model, or too vague.</source>
      <translation>Preguntas propias: para los artículos, para el modelo o demasiado vagas.</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message>
      <source>Radians for a feature of 1.</source>
      <translation>Radianes para una característica de valor 1.</translation>
    </message>
    <message>
      <source>Random</source>
      <translation>Al azar</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rango</translation>
    </message>
    <message>
      <source>Rate of tuning</source>
      <translation>Tasa del ajuste</translation>
    </message>
    <message>
      <source>Read its card on the hub</source>
      <translation>Leer su ficha en el hub</translation>
    </message>
    <message>
      <source>Reading its files and card…</source>
      <translation>Leyendo sus archivos y su ficha…</translation>
    </message>
    <message>
      <source>Reading papers</source>
      <translation>Leyendo artículos</translation>
    </message>
    <message>
      <source>Reading the sentences…</source>
      <translation>Leyendo las frases…</translation>
    </message>
    <message>
      <source>Reading the trainings…</source>
      <translation>Leyendo los entrenamientos…</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>Receta</translation>
    </message>
    <message>
      <source>Reject (R)</source>
      <translation>Rechazar (R)</translation>
    </message>
    <message>
      <source>Reject duplicates, unsupported answers, and what leaks between the splits</source>
      <translation>Rechazar duplicados, respuestas sin respaldo y lo que se filtre entre las particiones</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>Rechazado</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message numerus="yes">
      <source>Remove all {n} for good?</source>
      <translation>
        <numerusform>¿Quitar esta ({n}) para siempre?</numerusform>
        <numerusform>¿Quitar las {n} para siempre?</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove collection</source>
      <translation>Quitar la colección</translation>
    </message>
    <message>
      <source>Remove the libraries for fine-tuning</source>
      <translation>Quitar las bibliotecas para el ajuste fino</translation>
    </message>
    <message>
      <source>Remove what is there</source>
      <translation>Quitar lo que hay</translation>
    </message>
    <message>
      <source>Removing the libraries for fine-tuning</source>
      <translation>Quitando las bibliotecas para el ajuste fino</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Cambiar el nombre</translation>
    </message>
    <message>
      <source>Renew</source>
      <translation>Renovar</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Reparar</translation>
    </message>
    <message>
      <source>Repair the libraries for fine-tuning</source>
      <translation>Reparar las bibliotecas para el ajuste fino</translation>
    </message>
    <message>
      <source>Repairing the fine-tuning set-up</source>
      <translation>Reparando la instalación del ajuste fino</translation>
    </message>
    <message>
      <source>Repetition penalty</source>
      <translation>Penalización de repetición</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>Repository</source>
      <translation>Repositorio</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Restaurar</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Reanudar</translation>
    </message>
    <message>
      <source>Right answer</source>
      <translation>Respuesta derecha</translation>
    </message>
    <message>
      <source>Rotations</source>
      <translation>Rotaciones</translation>
    </message>
    <message>
      <source>Rounds of tuning</source>
      <translation>Rondas de ajuste</translation>
    </message>
    <message>
      <source>Route questions</source>
      <translation>Dirigir las preguntas</translation>
    </message>
    <message>
      <source>Router for questions</source>
      <translation>Enrutador de preguntas</translation>
    </message>
    <message>
      <source>Router unsure ({route}, {share}): searched as usual</source>
      <translation>Enrutador inseguro ({route}, {share}): búsqueda habitual</translation>
    </message>
    <message>
      <source>Router: {route}, {share} sure</source>
      <translation>Enrutador: {route}, seguro al {share}</translation>
    </message>
    <message>
      <source>Row as it is trained on</source>
      <translation>La fila tal como se entrena</translation>
    </message>
    <message>
      <source>Row {place} of {count}, {part}</source>
      <translation>Fila {place} de {count}, {part}</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Filas</translation>
    </message>
    <message>
      <source>Rule for the answer</source>
      <translation>Regla para la respuesta</translation>
    </message>
    <message>
      <source>Run again, exactly</source>
      <translation>Repetir, exactamente</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>Entrenamientos</translation>
    </message>
    <message>
      <source>Runs on {host}, not offline: what you ask goes over the network.</source>
      <translation>Se ejecuta en {host}, con conexión: lo que pregunta va por la red.</translation>
    </message>
    <message>
      <source>Runs on {host}: what you ask goes over the network.</source>
      <translation>Se ejecuta en {host}: lo que pregunta va por la red.</translation>
    </message>
    <message>
      <source>Sample answers</source>
      <translation>Respuestas de muestra</translation>
    </message>
    <message>
      <source>Samples while training as well; slower, and noisier.</source>
      <translation>Muestrea también al entrenar; más lento y con más ruido.</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <source>Save as SVG…</source>
      <translation>Guardar como SVG…</translation>
    </message>
    <message>
      <source>Save the bibliography</source>
      <translation>Guardar la bibliografía</translation>
    </message>
    <message>
      <source>Save the circuit</source>
      <translation>Guardar el circuito</translation>
    </message>
    <message>
      <source>Save this code</source>
      <translation>Guardar este código</translation>
    </message>
    <message>
      <source>Save those of the conversation…</source>
      <translation>Guardar los de la conversación…</translation>
    </message>
    <message>
      <source>Save those of this answer…</source>
      <translation>Guardar los de esta respuesta…</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>Guardado como {name}</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>Planificación</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Search conversations</source>
      <translation>Buscar conversaciones</translation>
    </message>
    <message>
      <source>Search settings</source>
      <translation>Buscar ajustes</translation>
    </message>
    <message>
      <source>Search the hub</source>
      <translation>Buscar en el hub</translation>
    </message>
    <message>
      <source>Search the hub for it</source>
      <translation>Buscarlo en el hub</translation>
    </message>
    <message>
      <source>Search the papers</source>
      <translation>Buscar en los artículos</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Buscando…</translation>
    </message>
    <message>
      <source>See what fits here</source>
      <translation>Ver qué cabe aquí</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Semilla</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>Semillas</translation>
    </message>
    <message>
      <source>Seems to say otherwise: {quoted}</source>
      <translation>Parece decir otra cosa: {quoted}</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>Seleccionar todo</translation>
    </message>
    <message>
      <source>Send (Enter)</source>
      <translation>Enviar (Intro)</translation>
    </message>
    <message>
      <source>Sending {run} to {repository}</source>
      <translation>Enviando {run} a {repository}</translation>
    </message>
    <message>
      <source>Sent to {address}</source>
      <translation>Enviado a {address}</translation>
    </message>
    <message>
      <source>Sentence</source>
      <translation>Frase</translation>
    </message>
    <message>
      <source>Sentence encoder</source>
      <translation>Codificador de frases</translation>
    </message>
    <message>
      <source>Sentences</source>
      <translation>Frases</translation>
    </message>
    <message>
      <source>Sentences between two steps of the optimiser.</source>
      <translation>Frases entre dos pasos del optimizador.</translation>
    </message>
    <message>
      <source>Sentences of each class</source>
      <translation>Frases de cada clase</translation>
    </message>
    <message>
      <source>Sentences to classify</source>
      <translation>Frases que clasificar</translation>
    </message>
    <message>
      <source>Set of examples</source>
      <translation>Conjunto de ejemplos</translation>
    </message>
    <message>
      <source>Set up…</source>
      <translation>Instalar…</translation>
    </message>
    <message>
      <source>Setting up fine-tuning</source>
      <translation>Instalando el ajuste fino</translation>
    </message>
    <message>
      <source>Setting up fine-tuning is not finished</source>
      <translation>La instalación del ajuste fino no ha terminado</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Settings of this conversation</source>
      <translation>Ajustes de esta conversación</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>Forma</translation>
    </message>
    <message>
      <source>Share that validates</source>
      <translation>Proporción de validación</translation>
    </message>
    <message>
      <source>Shots</source>
      <translation>Mediciones (shots)</translation>
    </message>
    <message>
      <source>Shots for a prediction</source>
      <translation>Mediciones por predicción</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>Mostrar</translation>
    </message>
    <message>
      <source>Show details</source>
      <translation>Mostrar los detalles</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>Mostrar la carpeta</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
      <source>Show only the files that could not be read</source>
      <translation>Mostrar solo los archivos que no se pudieron leer</translation>
    </message>
    <message>
      <source>Show the drawings as files</source>
      <translation>Mostrar los dibujos como archivos</translation>
    </message>
    <message>
      <source>Show the file</source>
      <translation>Mostrar el archivo</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>Mostrar la carpeta</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>Mostrarlos</translation>
    </message>
    <message>
      <source>Show thoughts</source>
      <translation>Mostrar el razonamiento</translation>
    </message>
    <message>
      <source>Show where it runs</source>
      <translation>Mostrar dónde se ejecuta</translation>
    </message>
    <message>
      <source>Side by side…</source>
      <translation>Lado a lado…</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamaño</translation>
    </message>
    <message>
      <source>Smaller (−)</source>
      <translation>Más pequeño (−)</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>Texto más pequeño</translation>
    </message>
    <message>
      <source>Some freedom, for conversation.</source>
      <translation>Algo de libertad, para conversar.</translation>
    </message>
    <message>
      <source>Source {n}: {title}, {place}</source>
      <translation>Fuente {n}: {title}, {place}</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>Fuentes</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>Empezando…</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pasos</translation>
    </message>
    <message>
      <source>Steps between evaluations</source>
      <translation>Pasos entre evaluaciones</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Stop (Esc)</source>
      <translation>Detener (Esc)</translation>
    </message>
    <message>
      <source>Stop it and close</source>
      <translation>Detener y cerrar</translation>
    </message>
    <message>
      <source>Stop now</source>
      <translation>Detener ya</translation>
    </message>
    <message>
      <source>Stop routing questions</source>
      <translation>Dejar de dirigir las preguntas</translation>
    </message>
    <message>
      <source>Stop texts</source>
      <translation>Textos de parada</translation>
    </message>
    <message>
      <source>Stop the answer</source>
      <translation>Detener la respuesta</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Detenido</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Detenido.</translation>
    </message>
    <message>
      <source>Stopped; finished files stay</source>
      <translation>Detenido; los archivos terminados se quedan</translation>
    </message>
    <message>
      <source>Stopped; it can be resumed</source>
      <translation>Detenido; se puede reanudar</translation>
    </message>
    <message>
      <source>Stopped; it can be taken up again</source>
      <translation>Detenido; se puede retomar</translation>
    </message>
    <message>
      <source>Stopped; nothing was left behind</source>
      <translation>Detenido; no ha quedado nada</translation>
    </message>
    <message>
      <source>Stopped; what was fetched is kept</source>
      <translation>Detenido; lo descargado se conserva</translation>
    </message>
    <message>
      <source>Stopped; what was installed is kept</source>
      <translation>Detenido; lo instalado se conserva</translation>
    </message>
    <message>
      <source>Stopped; what was made is kept</source>
      <translation>Detenido; lo ya hecho se conserva</translation>
    </message>
    <message>
      <source>Stopped; {size} are kept, to go on later</source>
      <translation>Detenido; se guardan {size}, para seguir más tarde</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Deteniendo…</translation>
    </message>
    <message>
      <source>Strength of {name}</source>
      <translation>Fuerza de {name}</translation>
    </message>
    <message>
      <source>Study</source>
      <translation>Estudiar</translation>
    </message>
    <message>
      <source>Studying a quantum head on {file}</source>
      <translation>Estudio de una cabeza cuántica con {file}</translation>
    </message>
    <message>
      <source>Supported by {quoted}</source>
      <translation>Respaldada por {quoted}</translation>
    </message>
    <message>
      <source>Sure from</source>
      <translation>Seguro desde</translation>
    </message>
    <message>
      <source>System prompt</source>
      <translation>Instrucción del sistema</translation>
    </message>
    <message>
      <source>Take off the list</source>
      <translation>Quitar de la lista</translation>
    </message>
    <message>
      <source>Take the questions for the router</source>
      <translation>Tomar las preguntas del enrutador</translation>
    </message>
    <message>
      <source>Technique</source>
      <translation>Técnica</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatura</translation>
    </message>
    <message>
      <source>Test accuracy</source>
      <translation>Exactitud en prueba</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Tamaño del texto</translation>
    </message>
    <message>
      <source>The answer will be JSON that keeps to this schema.</source>
      <translation>La respuesta será JSON según este esquema.</translation>
    </message>
    <message>
      <source>The answer will keep to this grammar; its first rule is called root.</source>
      <translation>La respuesta seguirá esta gramática; su primera regla se llama root.</translation>
    </message>
    <message>
      <source>The chat model was unloaded to make room for this</source>
      <translation>El modelo de chat se descargó de la memoria para hacer sitio a esto</translation>
    </message>
    <message>
      <source>The cited papers are no longer in the library</source>
      <translation>Los artículos citados ya no están en la biblioteca</translation>
    </message>
    <message>
      <source>The colour of buttons, links and the focus. High contrast keeps its own.</source>
      <translation>El color de los botones, los enlaces y el foco. El alto contraste conserva el suyo.</translation>
    </message>
    <message>
      <source>The curve begins with the first epoch.</source>
      <translation>La curva empieza con la primera época.</translation>
    </message>
    <message>
      <source>The example says:</source>
      <translation>El ejemplo dice:</translation>
    </message>
    <message>
      <source>The file could not be written: {reason}</source>
      <translation>No se pudo escribir el archivo: {reason}</translation>
    </message>
    <message>
      <source>The file is not where it was, or no program opens it</source>
      <translation>El archivo ya no está donde estaba, o ningún programa lo abre</translation>
    </message>
    <message>
      <source>The first points come with the first steps.</source>
      <translation>Los primeros puntos llegan con los primeros pasos.</translation>
    </message>
    <message>
      <source>The folder is not where it was</source>
      <translation>La carpeta ya no está donde estaba</translation>
    </message>
    <message>
      <source>The folder with the packages</source>
      <translation>La carpeta con los paquetes</translation>
    </message>
    <message>
      <source>The head is trained</source>
      <translation>La cabeza está entrenada</translation>
    </message>
    <message>
      <source>The hub has no GGUF model for these words.</source>
      <translation>El hub no tiene ningún modelo GGUF para estas palabras.</translation>
    </message>
    <message>
      <source>The least power is above the most.</source>
      <translation>La potencia mínima supera la máxima.</translation>
    </message>
    <message>
      <source>The libraries for fine-tuning are removed; runs and models stay</source>
      <translation>Se quitaron las bibliotecas para el ajuste fino; las ejecuciones y los modelos quedan</translation>
    </message>
    <message>
      <source>The libraries for fine-tuning belong to another version</source>
      <translation>Las bibliotecas para el ajuste fino son de otra versión</translation>
    </message>
    <message>
      <source>The likeliest words: the same question, the same answer.</source>
      <translation>Las palabras más probables: la misma pregunta, la misma respuesta.</translation>
    </message>
    <message>
      <source>The machine</source>
      <translation>El equipo</translation>
    </message>
    <message>
      <source>The model gave this word {percent}</source>
      <translation>El modelo dio a esta palabra {percent}</translation>
    </message>
    <message>
      <source>The model is loaded with the first question</source>
      <translation>El modelo se carga con la primera pregunta</translation>
    </message>
    <message>
      <source>The model's view begins here</source>
      <translation>La vista del modelo empieza aquí</translation>
    </message>
    <message>
      <source>The one that this machine is logged in with</source>
      <translation>El de la sesión iniciada en este equipo</translation>
    </message>
    <message>
      <source>The passages that are tried are sent to {host}.</source>
      <translation>Los pasajes que se prueban se envían a {host}.</translation>
    </message>
    <message>
      <source>The probability of each word is kept with answers from now on; hover over a tinted word to see it. A sure model can still be wrong.</source>
      <translation>Desde ahora se guarda con las respuestas la probabilidad de cada palabra; pase sobre una palabra teñida para verla. Un modelo seguro también puede equivocarse.</translation>
    </message>
    <message>
      <source>The quantum computer is a model of the numbers above, nothing was measured on one. Shaded: 95 % intervals, and the range of the power.</source>
      <translation>El ordenador cuántico es un modelo con los números de arriba; no se midió en ninguno. Sombreado: intervalos del 95 % y el margen de potencia.</translation>
    </message>
    <message>
      <source>The rows</source>
      <translation>Las filas</translation>
    </message>
    <message>
      <source>The same number draws the same answer again.</source>
      <translation>El mismo número saca de nuevo la misma respuesta.</translation>
    </message>
    <message>
      <source>The same paper as {file} in “{collection}”</source>
      <translation>El mismo artículo que {file} en «{collection}»</translation>
    </message>
    <message>
      <source>The same words came out again.</source>
      <translation>Salieron otra vez las mismas palabras.</translation>
    </message>
    <message>
      <source>The sample texts are being read; this takes some seconds</source>
      <translation>Se están leyendo los textos de muestra; tarda unos segundos</translation>
    </message>
    <message>
      <source>The seeds draw from one pool of sentences: the intervals are somewhat narrow.</source>
      <translation>Las semillas sortean de un mismo conjunto de frases: los intervalos son algo estrechos.</translation>
    </message>
    <message numerus="yes">
      <source>The server has {n} models.</source>
      <translation>
        <numerusform>El servidor tiene {n} modelo.</numerusform>
        <numerusform>El servidor tiene {n} modelos.</numerusform>
      </translation>
    </message>
    <message>
      <source>The small one is often wrong. Fetch a larger one when you like.</source>
      <translation>El pequeño se equivoca a menudo. Descargue uno mayor cuando quiera.</translation>
    </message>
    <message>
      <source>The smallest, for machines with little memory.</source>
      <translation>El más pequeño, para equipos con poca memoria.</translation>
    </message>
    <message>
      <source>The study is done</source>
      <translation>El estudio está terminado</translation>
    </message>
    <message>
      <source>The training is being prepared</source>
      <translation>El entrenamiento se está preparando</translation>
    </message>
    <message>
      <source>The usual rate for a model that has been trained before.</source>
      <translation>La tasa habitual para un modelo ya entrenado antes.</translation>
    </message>
    <message>
      <source>The whole model, exactly as it was trained.</source>
      <translation>El modelo completo, exactamente como se entrenó.</translation>
    </message>
    <message>
      <source>The window is built anew in it. Answers follow the language of the question.</source>
      <translation>La ventana se construye de nuevo en él. Las respuestas siguen el idioma de la pregunta.</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>Tema</translation>
    </message>
    <message>
      <source>Theme: as the desktop</source>
      <translation>Tema: como el escritorio</translation>
    </message>
    <message>
      <source>Theme: dark</source>
      <translation>Tema: oscuro</translation>
    </message>
    <message>
      <source>Theme: high contrast</source>
      <translation>Tema: alto contraste</translation>
    </message>
    <message>
      <source>Theme: light</source>
      <translation>Tema: claro</translation>
    </message>
    <message>
      <source>There are no papers yet. Add some on the Papers page first.</source>
      <translation>Aún no hay artículos. Añada primero algunos en la página Artículos.</translation>
    </message>
    <message>
      <source>There is no model to compare yet. Add one on the Models page.</source>
      <translation>Aún no hay modelo que comparar. Añada uno en la página Modelos.</translation>
    </message>
    <message>
      <source>There is no model yet. Add one under Models.</source>
      <translation>Aún no hay ningún modelo. Añada uno en Modelos.</translation>
    </message>
    <message>
      <source>There is none yet. Fine-tuning makes one, or add a file.</source>
      <translation>Aún no hay ninguno. El ajuste fino crea uno, o añada un archivo.</translation>
    </message>
    <message>
      <source>There is nothing newer</source>
      <translation>No hay nada más reciente</translation>
    </message>
    <message>
      <source>There is nothing to compare: one of the answers failed.</source>
      <translation>No hay nada que comparar: una de las respuestas falló.</translation>
    </message>
    <message>
      <source>These files leave this machine, and nothing else does: no papers, no examples. The weights can hold sentences of the papers that they were trained on.</source>
      <translation>Estos archivos salen de este equipo, y nada más: ni artículos ni ejemplos. Los pesos pueden contener frases de los artículos con los que se entrenaron.</translation>
    </message>
    <message>
      <source>Thinking…</source>
      <translation>Pensando…</translation>
    </message>
    <message>
      <source>This collection is empty</source>
      <translation>Esta colección está vacía</translation>
    </message>
    <message>
      <source>This head has no report.</source>
      <translation>Esta cabeza no tiene informe.</translation>
    </message>
    <message>
      <source>This one is better (Alt+{key})</source>
      <translation>Esta es mejor (Alt+{key})</translation>
    </message>
    <message>
      <source>This system cannot shut the network to the processes that read models and papers. They ask for none all the same.</source>
      <translation>Este sistema no puede cerrar la red a los procesos que leen modelos y artículos. De todos modos no la piden.</translation>
    </message>
    <message>
      <source>Thought</source>
      <translation>Razonamiento</translation>
    </message>
    <message>
      <source>Thought for {m} min {s} s</source>
      <translation>Pensó {m} min {s} s</translation>
    </message>
    <message>
      <source>Thought for {s} s</source>
      <translation>Pensó {s} s</translation>
    </message>
    <message>
      <source>Throw away</source>
      <translation>Desechar</translation>
    </message>
    <message>
      <source>Thrown away</source>
      <translation>Desechado</translation>
    </message>
    <message>
      <source>Tick what Hilbert shall list. Nothing is copied; the files stay where they are.</source>
      <translation>Marque lo que Hilbert debe listar. No se copia nada; los archivos se quedan donde están.</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>Tiempo</translation>
    </message>
    <message>
      <source>Tint words that the model was not sure of</source>
      <translation>Teñir las palabras de las que el modelo no estaba seguro</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>Together {size}; {free} are free.</source>
      <translation>En total {size}; hay {free} libres.</translation>
    </message>
    <message>
      <source>Token</source>
      <translation>Token</translation>
    </message>
    <message>
      <source>Tokens of a row</source>
      <translation>Tokens por fila</translation>
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
      <translation>Entrenar</translation>
    </message>
    <message>
      <source>Train with shots</source>
      <translation>Entrenar con shots</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>Entrenados</translation>
    </message>
    <message>
      <source>Trained head</source>
      <translation>Cabeza entrenada</translation>
    </message>
    <message>
      <source>Trained heads</source>
      <translation>Cabezas entrenadas</translation>
    </message>
    <message>
      <source>Training a model</source>
      <translation>Entrenando un modelo</translation>
    </message>
    <message>
      <source>Training a quantum head on {file}</source>
      <translation>Entrenando una cabeza cuántica con {file}</translation>
    </message>
    <message>
      <source>Training {model}</source>
      <translation>Entrenamiento de {model}</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Reintentar</translation>
    </message>
    <message>
      <source>Try another word.</source>
      <translation>Pruebe con otra palabra.</translation>
    </message>
    <message>
      <source>Try citations</source>
      <translation>Probar las citas</translation>
    </message>
    <message>
      <source>Try the sample collection</source>
      <translation>Probar la colección de muestra</translation>
    </message>
    <message>
      <source>Tuned: its vectors are first brought apart by class, as the paper does.</source>
      <translation>Ajustado: primero se separan sus vectores por clase, como hace el artículo.</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>En curso</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>Soltar</translation>
    </message>
    <message>
      <source>Unsure below</source>
      <translation>Dudosa por debajo de</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>Sin título</translation>
    </message>
    <message>
      <source>Upload</source>
      <translation>Subir</translation>
    </message>
    <message>
      <source>Upload to a hub</source>
      <translation>Subir a un hub</translation>
    </message>
    <message>
      <source>Upload…</source>
      <translation>Subir…</translation>
    </message>
    <message>
      <source>Use the button of the message</source>
      <translation>Usar el botón del mensaje</translation>
    </message>
    <message>
      <source>Usual numbers</source>
      <translation>Números habituales</translation>
    </message>
    <message>
      <source>Usual text</source>
      <translation>Texto habitual</translation>
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation>Exactitud de validación</translation>
    </message>
    <message>
      <source>Verdigris</source>
      <translation>Cardenillo</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>Versión {version}</translation>
    </message>
    <message>
      <source>Version {version} is there</source>
      <translation>Ya está la versión {version}</translation>
    </message>
    <message>
      <source>Version {version} is there, {size}</source>
      <translation>Ya está la versión {version}, {size}</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Vista</translation>
    </message>
    <message>
      <source>Violet</source>
      <translation>Violeta</translation>
    </message>
    <message>
      <source>Waits until the answer in another conversation is finished</source>
      <translation>Espera a que termine la respuesta en otra conversación</translation>
    </message>
    <message>
      <source>Warm-up, share of steps</source>
      <translation>Calentamiento, proporción de pasos</translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation>Decaimiento de pesos</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Pesos</translation>
    </message>
    <message>
      <source>What does the no-cloning theorem say, and why does it hold?</source>
      <translation>¿Qué dice el teorema de no clonación y por qué se cumple?</translation>
    </message>
    <message>
      <source>What had arrived is kept.</source>
      <translation>Lo que había llegado está guardado.</translation>
    </message>
    <message>
      <source>What is trained</source>
      <translation>Qué se entrena</translation>
    </message>
    <message>
      <source>What leaves this machine</source>
      <translation>Qué sale de este equipo</translation>
    </message>
    <message>
      <source>What the message offers</source>
      <translation>Lo que ofrece el mensaje</translation>
    </message>
    <message>
      <source>What the model is told before the conversation begins.</source>
      <translation>Lo que se dice al modelo antes de que empiece la conversación.</translation>
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation>¿Qué le gustaría hacer?</translation>
    </message>
    <message>
      <source>What would you like to understand?</source>
      <translation>¿Qué le gustaría entender?</translation>
    </message>
    <message>
      <source>Where a model makes things up, answers to the same question differ in meaning (semantic entropy; Farquhar et al., Nature 630, 625, 2024).</source>
      <translation>Donde un modelo inventa, las respuestas a la misma pregunta difieren en su sentido (entropía semántica; Farquhar et al., Nature 630, 625, 2024).</translation>
    </message>
    <message>
      <source>Where gradients come from when training with shots.</source>
      <translation>De dónde salen los gradientes al entrenar con disparos.</translation>
    </message>
    <message>
      <source>Where models are searched and fetched, if the usual hub is slow or out of reach.</source>
      <translation>Dónde se buscan y descargan los modelos, si el hub habitual es lento o no se alcanza.</translation>
    </message>
    <message>
      <source>Where to look for models</source>
      <translation>Dónde buscar modelos</translation>
    </message>
    <message>
      <source>Where to look for passages</source>
      <translation>Dónde buscar pasajes</translation>
    </message>
    <message>
      <source>Which answer is better? The choice is kept and can be exported.</source>
      <translation>¿Qué respuesta es mejor? La elección se guarda y se puede exportar.</translation>
    </message>
    <message>
      <source>Which parts help</source>
      <translation>Qué partes ayudan</translation>
    </message>
    <message>
      <source>Which settings matter</source>
      <translation>Qué ajustes importan</translation>
    </message>
    <message>
      <source>Who gives the {side}</source>
      <translation>Quién da: {side}</translation>
    </message>
    <message>
      <source>Why can an unknown quantum state not be copied?</source>
      <translation>¿Por qué no se puede copiar un estado cuántico desconocido?</translation>
    </message>
    <message>
      <source>With 95 % intervals over the seeds.</source>
      <translation>Con intervalos del 95 % sobre las semillas.</translation>
    </message>
    <message>
      <source>Without it only the front and a linear layer remain.</source>
      <translation>Sin él solo quedan la entrada y una capa lineal.</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>Redacción</translation>
    </message>
    <message>
      <source>Words, or owner/name</source>
      <translation>Palabras, o propietario/nombre</translation>
    </message>
    <message>
      <source>Work is running: the language changes with the next start</source>
      <translation>Hay trabajo en marcha: el idioma cambia en el próximo inicio</translation>
    </message>
    <message>
      <source>Working out what can be exported…</source>
      <translation>Calculando qué se puede exportar…</translation>
    </message>
    <message>
      <source>Working out what this training would do…</source>
      <translation>Calculando qué haría este entrenamiento…</translation>
    </message>
    <message>
      <source>Works on top of its base; its strength can be changed in the chat.</source>
      <translation>Funciona sobre su base; su intensidad se puede cambiar en el chat.</translation>
    </message>
    <message>
      <source>Write a Bell-state circuit in OpenQASM.</source>
      <translation>Escribe un circuito de estado de Bell en OpenQASM.</translation>
    </message>
    <message>
      <source>Write a question</source>
      <translation>Escribir una pregunta</translation>
    </message>
    <message>
      <source>Write one</source>
      <translation>Escribir uno</translation>
    </message>
    <message>
      <source>Writing {file}</source>
      <translation>Escribiendo {file}</translation>
    </message>
    <message>
      <source>Written by hand</source>
      <translation>Escrito a mano</translation>
    </message>
    <message>
      <source>XTC</source>
      <translation>XTC</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>Ayer</translation>
    </message>
    <message>
      <source>Your library could not be opened</source>
      <translation>No se pudo abrir su biblioteca</translation>
    </message>
    <message>
      <source>Your own commands for formulas, as in the head of a paper: \newcommand{\T}{\mathcal{T}}, \DeclareMathOperator, \def.</source>
      <translation>Sus propias órdenes para fórmulas, como en la cabecera de un artículo: \newcommand{\T}{\mathcal{T}}, \DeclareMathOperator, \def.</translation>
    </message>
    <message>
      <source>Your question is sent as soon as everything is loaded</source>
      <translation>Su pregunta se envía en cuanto todo esté cargado</translation>
    </message>
    <message>
      <source>about {hours} h left</source>
      <translation>quedan unas {hours} h</translation>
    </message>
    <message>
      <source>about {hours} h {minutes} min left</source>
      <translation>quedan unas {hours} h {minutes} min</translation>
    </message>
    <message>
      <source>about {middle}, between {low} and {high}</source>
      <translation>aprox. {middle}, entre {low} y {high}</translation>
    </message>
    <message>
      <source>about {minutes} min left</source>
      <translation>quedan unos {minutes} min</translation>
    </message>
    <message>
      <source>about {time} left</source>
      <translation>quedan aprox. {time}</translation>
    </message>
    <message>
      <source>about {used} tokens with this draft</source>
      <translation>unos {used} tokens con este borrador</translation>
    </message>
    <message>
      <source>adapter</source>
      <translation>adaptador</translation>
    </message>
    <message>
      <source>all-MiniLM-L6-v2, which came with Hilbert</source>
      <translation>all-MiniLM-L6-v2, incluido con Hilbert</translation>
    </message>
    <message>
      <source>answer from the model</source>
      <translation>responder con el modelo</translation>
    </message>
    <message>
      <source>ask back</source>
      <translation>preguntar de vuelta</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>a mano</translation>
    </message>
    <message>
      <source>comes with Hilbert</source>
      <translation>viene con Hilbert</translation>
    </message>
    <message>
      <source>computed</source>
      <translation>calculado</translation>
    </message>
    <message>
      <source>confidence {share}</source>
      <translation>certeza {share}</translation>
    </message>
    <message>
      <source>context with this draft about {used} / {length}</source>
      <translation>contexto con este borrador unos {used} / {length}</translation>
    </message>
    <message>
      <source>context with this draft {used} / {length}</source>
      <translation>contexto con este borrador {used} / {length}</translation>
    </message>
    <message>
      <source>context {length}</source>
      <translation>contexto {length}</translation>
    </message>
    <message>
      <source>context {used} / {length}</source>
      <translation>contexto {used} / {length}</translation>
    </message>
    <message>
      <source>conversation</source>
      <translation>conversación</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>vacío</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>época</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>fallido</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>terminado</translation>
    </message>
    <message>
      <source>first token {seconds} s</source>
      <translation>primer token {seconds} s</translation>
    </message>
    <message>
      <source>from papers</source>
      <translation>de artículos</translation>
    </message>
    <message numerus="yes">
      <source>hardly supports {n} sentences</source>
      <translation>
        <numerusform>apenas respalda {n} frase</numerusform>
        <numerusform>apenas respalda {n} frases</numerusform>
      </translation>
    </message>
    <message>
      <source>imported</source>
      <translation>importado</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>interrumpido</translation>
    </message>
    <message>
      <source>labelled sentences</source>
      <translation>frases etiquetadas</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>tasa de aprendizaje</translation>
    </message>
    <message>
      <source>less than 1%</source>
      <translation>menos del 1 %</translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>queda menos de un minuto</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>pérdida {loss}</translation>
    </message>
    <message>
      <source>matched</source>
      <translation>asociada</translation>
    </message>
    <message numerus="yes">
      <source>may contradict {n} sentences</source>
      <translation>
        <numerusform>quizá contradice {n} frase</numerusform>
        <numerusform>quizá contradice {n} frases</numerusform>
      </translation>
    </message>
    <message>
      <source>merged</source>
      <translation>fusionado</translation>
    </message>
    <message>
      <source>name/model</source>
      <translation>nombre/modelo</translation>
    </message>
    <message>
      <source>nats</source>
      <translation>nats</translation>
    </message>
    <message>
      <source>nats a token</source>
      <translation>nats por token</translation>
    </message>
    <message>
      <source>nearly the same as another</source>
      <translation>casi igual que otro</translation>
    </message>
    <message>
      <source>nearly the same as one held out</source>
      <translation>casi igual que uno reservado</translation>
    </message>
    <message>
      <source>none</source>
      <translation>ninguno</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>aún ninguna</translation>
    </message>
    <message>
      <source>norm</source>
      <translation>norma</translation>
    </message>
    <message>
      <source>not answered by the papers</source>
      <translation>los artículos no lo responden</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>no se indica</translation>
    </message>
    <message>
      <source>not supported by its passage</source>
      <translation>su pasaje no lo respalda</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nada</translation>
    </message>
    <message>
      <source>of one's own</source>
      <translation>propia</translation>
    </message>
    <message>
      <source>off</source>
      <translation>desactivado</translation>
    </message>
    <message>
      <source>p. {page}</source>
      <translation>p. {page}</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>en pausa</translation>
    </message>
    <message>
      <source>points</source>
      <translation>puntos</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>listo</translation>
    </message>
    <message>
      <source>rejected by hand</source>
      <translation>rechazado a mano</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>filas</translation>
    </message>
    <message>
      <source>running</source>
      <translation>en marcha</translation>
    </message>
    <message>
      <source>search the papers</source>
      <translation>buscar en los artículos</translation>
    </message>
    <message>
      <source>step</source>
      <translation>paso</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>detenido</translation>
    </message>
    <message>
      <source>stronger model</source>
      <translation>modelo más fuerte</translation>
    </message>
    <message numerus="yes">
      <source>supports {n} sentences</source>
      <translation>
        <numerusform>respalda {n} frase</numerusform>
        <numerusform>respalda {n} frases</numerusform>
      </translation>
    </message>
    <message>
      <source>the model was asked, too</source>
      <translation>también se preguntó al modelo</translation>
    </message>
    <message>
      <source>the oldest turns leave the model's view</source>
      <translation>los turnos más antiguos salen de la vista del modelo</translation>
    </message>
    <message>
      <source>to test with</source>
      <translation>para prueba</translation>
    </message>
    <message>
      <source>to train on</source>
      <translation>para entrenar</translation>
    </message>
    <message>
      <source>to validate by</source>
      <translation>para validación</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>demasiado largo</translation>
    </message>
    <message>
      <source>training</source>
      <translation>entrenamiento</translation>
    </message>
    <message>
      <source>unfinished, {size} are here</source>
      <translation>sin terminar, hay {size}</translation>
    </message>
    <message>
      <source>unsure</source>
      <translation>dudosa</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>validación</translation>
    </message>
    <message numerus="yes">
      <source>{count} tokens</source>
      <translation>
        <numerusform>{count} token</numerusform>
        <numerusform>{count} tokens</numerusform>
      </translation>
    </message>
    <message>
      <source>{current} of {matches}</source>
      <translation>{current} de {matches}</translation>
    </message>
    <message>
      <source>{data}, classes {labels}. Encoder {encoder}. The head of seed {seed} is kept: {accuracy} of its test sentences right.</source>
      <translation>{data}, clases {labels}. Codificador {encoder}. Se conserva la cabeza de la semilla {seed}: acierta {accuracy} de sus frases de prueba.</translation>
    </message>
    <message>
      <source>{device}: {download} to fetch, {disk} on disk</source>
      <translation>{device}: {download} por descargar, {disk} en disco</translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} files</source>
      <translation>
        <numerusform>{done} de {n:,} archivo</numerusform>
        <numerusform>{done} de {n:,} archivos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} pages</source>
      <translation>
        <numerusform>{done} de {n:,} página</numerusform>
        <numerusform>{done} de {n:,} páginas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} papers</source>
      <translation>
        <numerusform>{done} de {n:,} artículo</numerusform>
        <numerusform>{done} de {n:,} artículos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} passages</source>
      <translation>
        <numerusform>{done} de {n:,} pasaje</numerusform>
        <numerusform>{done} de {n:,} pasajes</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} steps</source>
      <translation>
        <numerusform>{done} de {n:,} paso</numerusform>
        <numerusform>{done} de {n:,} pasos</numerusform>
      </translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} de {total}</translation>
    </message>
    <message>
      <source>{done} of {total} MB</source>
      <translation>{done} de {total} MB</translation>
    </message>
    <message>
      <source>{done} of {total} packages are installed ({size}). It goes on where it was.</source>
      <translation>{done} de {total} paquetes están instalados ({size}). Continúa donde estaba.</translation>
    </message>
    <message>
      <source>{done} of {total} {unit}</source>
      <translation>{done} de {total} {unit}</translation>
    </message>
    <message>
      <source>{file} could not be written.</source>
      <translation>No se pudo escribir {file}.</translation>
    </message>
    <message>
      <source>{file} is being fetched; the rail shows how far</source>
      <translation>Se está descargando {file}; la barra muestra cuánto lleva</translation>
    </message>
    <message>
      <source>{file} is written</source>
      <translation>{file} está escrito</translation>
    </message>
    <message>
      <source>{kinds}. {why}</source>
      <translation>{kinds}. {why}</translation>
    </message>
    <message>
      <source>{learned} of {all} tokens are learnt</source>
      <translation>Se aprenden {learned} de {all} tokens</translation>
    </message>
    <message>
      <source>{loss} after step {step}</source>
      <translation>{loss} tras el paso {step}</translation>
    </message>
    <message>
      <source>{made} ({model})</source>
      <translation>{made} ({model})</translation>
    </message>
    <message>
      <source>{millions} million parameters</source>
      <translation>{millions} millones de parámetros</translation>
    </message>
    <message>
      <source>{model} is asked: of {all} labelled sentences {judged} are judged right with it, {without} without.</source>
      <translation>Se pregunta a {model}: de {all} frases etiquetadas, {judged} se juzgan bien con él, {without} sin él.</translation>
    </message>
    <message>
      <source>{model} is not asked: of {all} labelled sentences {judged} are judged right with it, {without} without.</source>
      <translation>No se pregunta a {model}: de {all} frases etiquetadas, {judged} se juzgan bien con él, {without} sin él.</translation>
    </message>
    <message>
      <source>{model} on {host} · not offline</source>
      <translation>{model} en {host} · con conexión</translation>
    </message>
    <message numerus="yes">
      <source>{n:,} added</source>
      <translation>
        <numerusform>{n:,} añadido</numerusform>
        <numerusform>{n:,} añadidos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} already there</source>
      <translation>
        <numerusform>{n:,} ya estaba</numerusform>
        <numerusform>{n:,} ya estaban</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} could not be read</source>
      <translation>
        <numerusform>{n:,} no se pudo leer</numerusform>
        <numerusform>{n:,} no se pudieron leer</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} papers</source>
      <translation>
        <numerusform>{n:,} artículo</numerusform>
        <numerusform>{n:,} artículos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} papers removed; the files stay where they are</source>
      <translation>
        <numerusform>{n:,} artículo quitado; el archivo se queda donde está</numerusform>
        <numerusform>{n:,} artículos quitados; los archivos se quedan donde están</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} passages</source>
      <translation>
        <numerusform>{n:,} pasaje</numerusform>
        <numerusform>{n:,} pasajes</numerusform>
      </translation>
    </message>
    <message>
      <source>{names} added</source>
      <translation>Añadido: {names}</translation>
    </message>
    <message>
      <source>{name} (not offline)</source>
      <translation>{name} (con conexión)</translation>
    </message>
    <message>
      <source>{name} answers…</source>
      <translation>{name} responde…</translation>
    </message>
    <message>
      <source>{name} deleted, {size} are freed</source>
      <translation>{name} eliminado, se liberan {size}</translation>
    </message>
    <message>
      <source>{name} removed</source>
      <translation>{name} quitado</translation>
    </message>
    <message>
      <source>{name} taken off the list; its file stays</source>
      <translation>{name} quitado de la lista; su archivo se queda</translation>
    </message>
    <message>
      <source>{name} · {size}</source>
      <translation>{name} · {size}</translation>
    </message>
    <message>
      <source>{name}, a study</source>
      <translation>{name}, un estudio</translation>
    </message>
    <message>
      <source>{name}, unfinished</source>
      <translation>{name}, sin terminar</translation>
    </message>
    <message>
      <source>{name}: back to the default</source>
      <translation>{name}: volver al valor por defecto</translation>
    </message>
    <message>
      <source>{name}: {count} points, from {first} to {last}; lowest {low}, highest {high}.</source>
      <translation>{name}: {count} puntos, de {first} a {last}; mínimo {low}, máximo {high}.</translation>
    </message>
    <message numerus="yes">
      <source>{n} accepted</source>
      <translation>
        <numerusform>{n} aceptado</numerusform>
        <numerusform>{n} aceptados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} also found</source>
      <translation>
        <numerusform>{n} también encontrado</numerusform>
        <numerusform>{n} también encontrados</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} billion</source>
      <translation>{n} mil millones</translation>
    </message>
    <message numerus="yes">
      <source>{n} cited</source>
      <translation>
        <numerusform>{n} citado</numerusform>
        <numerusform>{n} citados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} conversations added</source>
      <translation>
        <numerusform>{n} conversación añadida</numerusform>
        <numerusform>{n} conversaciones añadidas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} conversations written to {file}</source>
      <translation>
        <numerusform>{n} conversación escrita en {file}</numerusform>
        <numerusform>{n} conversaciones escritas en {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} entries copied as BibTeX</source>
      <translation>
        <numerusform>{n} entrada copiada como BibTeX</numerusform>
        <numerusform>{n} entradas copiadas como BibTeX</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples accepted</source>
      <translation>
        <numerusform>{n} ejemplo aceptado</numerusform>
        <numerusform>{n} ejemplos aceptados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples are in {name}</source>
      <translation>
        <numerusform>{n} ejemplo está en {name}</numerusform>
        <numerusform>{n} ejemplos están en {name}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples deleted</source>
      <translation>
        <numerusform>{n} ejemplo eliminado</numerusform>
        <numerusform>{n} ejemplos eliminados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples imported</source>
      <translation>
        <numerusform>{n} ejemplo importado</numerusform>
        <numerusform>{n} ejemplos importados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples kept</source>
      <translation>
        <numerusform>{n} ejemplo conservado</numerusform>
        <numerusform>{n} ejemplos conservados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples proposed</source>
      <translation>
        <numerusform>{n} ejemplo propuesto</numerusform>
        <numerusform>{n} ejemplos propuestos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples rejected</source>
      <translation>
        <numerusform>{n} ejemplo rechazado</numerusform>
        <numerusform>{n} ejemplos rechazados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files are in {file}</source>
      <translation>
        <numerusform>{n} archivo está en {file}</numerusform>
        <numerusform>{n} archivos están en {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files made</source>
      <translation>
        <numerusform>{n} archivo creado</numerusform>
        <numerusform>{n} archivos creados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} found</source>
      <translation>
        <numerusform>{n} encontrado</numerusform>
        <numerusform>{n} encontrados</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} million</source>
      <translation>{n} millones</translation>
    </message>
    <message numerus="yes">
      <source>{n} minutes</source>
      <translation>
        <numerusform>{n} minuto</numerusform>
        <numerusform>{n} minutos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more imports waiting</source>
      <translation>
        <numerusform>{n} importación más espera</numerusform>
        <numerusform>{n} importaciones más esperan</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} de {all}</translation>
    </message>
    <message>
      <source>{n} of {all} agree</source>
      <translation>{n} de {all} coinciden</translation>
    </message>
    <message numerus="yes">
      <source>{n} operations</source>
      <translation>
        <numerusform>{n} operación</numerusform>
        <numerusform>{n} operaciones</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} papers</source>
      <translation>
        <numerusform>{n} artículo</numerusform>
        <numerusform>{n} artículos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} picks written</source>
      <translation>
        <numerusform>{n} elección escrita</numerusform>
        <numerusform>{n} elecciones escritas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work are running</source>
      <translation>
        <numerusform>{n} trabajo en marcha</numerusform>
        <numerusform>{n} trabajos en marcha</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work are still running.</source>
      <translation>
        <numerusform>Aún hay un trabajo en marcha.</numerusform>
        <numerusform>Aún hay {n} trabajos en marcha.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work have ended</source>
      <translation>
        <numerusform>{n} trabajo ha terminado</numerusform>
        <numerusform>{n} trabajos han terminado</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} proposed</source>
      <translation>
        <numerusform>{n} propuesto</numerusform>
        <numerusform>{n} propuestos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} qubits</source>
      <translation>
        <numerusform>{n} cúbit</numerusform>
        <numerusform>{n} cúbits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rejected</source>
      <translation>
        <numerusform>{n} rechazado</numerusform>
        <numerusform>{n} rechazados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rows cut</source>
      <translation>
        <numerusform>{n} fila cortada</numerusform>
        <numerusform>{n} filas cortadas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seconds</source>
      <translation>
        <numerusform>{n} segundo</numerusform>
        <numerusform>{n} segundos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tokens</source>
      <translation>
        <numerusform>{n} token</numerusform>
        <numerusform>{n} tokens</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tokens are cut</source>
      <translation>
        <numerusform>Se corta {n} token</numerusform>
        <numerusform>Se cortan {n} tokens</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} without anything to learn</source>
      <translation>
        <numerusform>{n} sin nada que aprender</numerusform>
        <numerusform>{n} sin nada que aprender</numerusform>
      </translation>
    </message>
    <message>
      <source>{qubits}, {operations}; read from the text, nothing was run</source>
      <translation>{qubits}, {operations}; leído del texto, no se ejecutó nada</translation>
    </message>
    <message>
      <source>{rate} tokens/s</source>
      <translation>{rate} tokens/s</translation>
    </message>
    <message>
      <source>{share} cached</source>
      <translation>{share} de la caché</translation>
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
      <translation>{steps}, de {tokens} tokens por época con relleno</translation>
    </message>
    <message>
      <source>{technique} on {model}</source>
      <translation>{technique} sobre {model}</translation>
    </message>
    <message>
      <source>{title}, p. {page}</source>
      <translation>{title}, p. {page}</translation>
    </message>
    <message>
      <source>{train} to train on, {validation} to validate by, {test} to test with</source>
      <translation>{train} para entrenar, {validation} para validación, {test} para prueba</translation>
    </message>
    <message>
      <source>{used} tokens with this draft</source>
      <translation>{used} tokens con este borrador</translation>
    </message>
    <message>
      <source>{value} ({low} to {high})</source>
      <translation>{value} ({low} a {high})</translation>
    </message>
    <message>
      <source>“{name}” removed; the files stay where they are</source>
      <translation>«{name}» quitado; los archivos se quedan donde están</translation>
    </message>
  </context>
</TS>
