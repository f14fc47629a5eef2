<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
  <context>
    <name>Hilbert</name>
    <message>
      <source>% with 95 % intervals</source>
      <translation>%，附 95 % 区间</translation>
    </message>
    <message>
      <source>0 always takes the likeliest word.</source>
      <translation>0 总是取最可能的词。</translation>
    </message>
    <message>
      <source>0 gives exact expectations; a number samples as a device would.</source>
      <translation>0 为精确期望值；其他数值则像真实设备那样采样。</translation>
    </message>
    <message>
      <source>; dropped: {parts}</source>
      <translation>；已舍弃：{parts}</translation>
    </message>
    <message>
      <source>A checkout</source>
      <translation>代码检出</translation>
    </message>
    <message>
      <source>A constant beside the embedding lets them follow a linear rule.</source>
      <translation>在嵌入旁加一个常数，使其能拟合线性规则。</translation>
    </message>
    <message>
      <source>A file that Hilbert exported</source>
      <translation>Hilbert 导出的文件</translation>
    </message>
    <message>
      <source>A layer of gates, s</source>
      <translation>一层门，秒</translation>
    </message>
    <message>
      <source>A little smaller, for a little less exactness.</source>
      <translation>稍小，精确度略降。</translation>
    </message>
    <message>
      <source>A mirror is an address that begins with https://</source>
      <translation>镜像是以 https:// 开头的地址</translation>
    </message>
    <message>
      <source>A model learns from questions with their answers. Propose some from your papers, import a JSONL or CSV file, or write them yourself.</source>
      <translation>模型从带答案的问题中学习。您可以从论文中生成一些，导入 JSONL 或 CSV 文件，或自己编写。</translation>
    </message>
    <message>
      <source>A quantum head decides whether a question is looked up in the papers, answered by the model alone, or asked back; what it is not sure of is looked up. Train one under Fine-tune, Quantum head.</source>
      <translation>由量子分类头决定一个问题是在论文中查找、只由模型回答，还是先反问；没有把握时照常查找。可在“微调”的“量子分类头”中训练。</translation>
    </message>
    <message>
      <source>A question</source>
      <translation>一个问题</translation>
    </message>
    <message>
      <source>A question for both</source>
      <translation>向两者提的问题</translation>
    </message>
    <message>
      <source>A question from a passage, answered from what the search finds for it.</source>
      <translation>由段落生成问题，并根据检索到的内容作答。</translation>
    </message>
    <message>
      <source>A search connects to the hub, and so does choosing a model that it has found.</source>
      <translation>搜索会连接到模型库，选择搜到的模型也会。</translation>
    </message>
    <message>
      <source>A small model is here already. Press a question, then Enter.</source>
      <translation>这里已有一个小模型。点一个问题，再按回车。</translation>
    </message>
    <message>
      <source>A third of the size; small differences.</source>
      <translation>体积为三分之一；差异很小。</translation>
    </message>
    <message>
      <source>API key</source>
      <translation>API 密钥</translation>
    </message>
    <message>
      <source>About {time} for {sentences} sentences, if nothing else runs</source>
      <translation>{sentences} 个句子约需 {time}（无其他任务运行时）</translation>
    </message>
    <message>
      <source>Above 0 discourages repeating whole phrases.</source>
      <translation>大于 0 会减少整句的重复。</translation>
    </message>
    <message>
      <source>Above 0 makes words less likely once they have been used.</source>
      <translation>大于 0 会降低已用过的词的可能性。</translation>
    </message>
    <message>
      <source>Above 1 makes words that stood just before less likely.</source>
      <translation>大于 1 会降低刚出现过的词的可能性。</translation>
    </message>
    <message>
      <source>Accent</source>
      <translation>强调色</translation>
    </message>
    <message>
      <source>Accept (A)</source>
      <translation>接受 (A)</translation>
    </message>
    <message>
      <source>Accept some examples, then start one on the Train tab.</source>
      <translation>先接受一些示例，再在“训练”标签页开始训练。</translation>
    </message>
    <message>
      <source>Accepted</source>
      <translation>已接受</translation>
    </message>
    <message>
      <source>Accuracy</source>
      <translation>准确率</translation>
    </message>
    <message>
      <source>Accuracy by gate errors</source>
      <translation>准确率与门误差</translation>
    </message>
    <message>
      <source>Accuracy by qubits</source>
      <translation>准确率与量子比特数</translation>
    </message>
    <message>
      <source>Accuracy by shots</source>
      <translation>准确率与测量次数</translation>
    </message>
    <message>
      <source>Activity</source>
      <translation>活动</translation>
    </message>
    <message>
      <source>Activity: nothing is running</source>
      <translation>活动：没有任务在运行</translation>
    </message>
    <message>
      <source>Activity: what is running</source>
      <translation>活动：正在运行的任务</translation>
    </message>
    <message>
      <source>Adapter</source>
      <translation>适配器</translation>
    </message>
    <message>
      <source>Adapters</source>
      <translation>适配器</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>Add a GGUF file…</source>
      <translation>添加 GGUF 文件…</translation>
    </message>
    <message>
      <source>Add a folder of papers</source>
      <translation>添加论文文件夹</translation>
    </message>
    <message>
      <source>Add a model on a server</source>
      <translation>添加服务器上的模型</translation>
    </message>
    <message>
      <source>Add a model on a server…</source>
      <translation>添加服务器上的模型…</translation>
    </message>
    <message>
      <source>Add an adapter</source>
      <translation>添加适配器</translation>
    </message>
    <message>
      <source>Add an adapter…</source>
      <translation>添加适配器…</translation>
    </message>
    <message>
      <source>Add files…</source>
      <translation>添加文件…</translation>
    </message>
    <message>
      <source>Add folder…</source>
      <translation>添加文件夹…</translation>
    </message>
    <message>
      <source>Add models</source>
      <translation>添加模型</translation>
    </message>
    <message>
      <source>Add papers</source>
      <translation>添加论文</translation>
    </message>
    <message>
      <source>Add the papers you work with</source>
      <translation>添加您常用的论文</translation>
    </message>
    <message>
      <source>Add the sample texts</source>
      <translation>添加示例文本</translation>
    </message>
    <message>
      <source>Add them</source>
      <translation>添加</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>添加时间</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>地址</translation>
    </message>
    <message>
      <source>Address of the announcement</source>
      <translation>公告地址</translation>
    </message>
    <message>
      <source>After an answer the model is asked how much each passage tells of its sentence. Before its first use Hilbert measures in the background whether that helps; if not, the model is not asked.</source>
      <translation>回答之后，会询问模型每个段落透露了对应句子的多少内容。首次使用前，Hilbert 会在后台测量这是否有帮助；如果没有，就不询问模型。</translation>
    </message>
    <message>
      <source>After step {step}</source>
      <translation>第 {step} 步之后</translation>
    </message>
    <message>
      <source>All</source>
      <translation>全部</translation>
    </message>
    <message>
      <source>All files</source>
      <translation>所有文件</translation>
    </message>
    <message>
      <source>All papers</source>
      <translation>所有论文</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>Alpha</translation>
    </message>
    <message>
      <source>Also found</source>
      <translation>另外找到</translation>
    </message>
    <message>
      <source>An adapter (LoRA, in a GGUF file) changes a model without a copy of it. It fits only the model that it was trained on; 100 % is as it was trained.</source>
      <translation>适配器（LoRA，GGUF 文件）无需复制即可改变模型。它只适用于训练时所用的模型；100 % 即训练时的强度。</translation>
    </message>
    <message>
      <source>An answer ends before any of these texts:</source>
      <translation>遇到以下任一文本，回答即结束：</translation>
    </message>
    <message>
      <source>An empty folder for the profile</source>
      <translation>用于配置的空文件夹</translation>
    </message>
    <message>
      <source>An empty folder for what is in it</source>
      <translation>用来存放其内容的空文件夹</translation>
    </message>
    <message>
      <source>Angle scale</source>
      <translation>角度缩放</translation>
    </message>
    <message>
      <source>Another model or another length has all papers embedded anew, in the background; until that is done they are searched as before.</source>
      <translation>更换模型或长度后，所有论文都会在后台重新嵌入；完成之前仍按原方式搜索。</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>回答</translation>
    </message>
    <message>
      <source>Answer again</source>
      <translation>重新回答</translation>
    </message>
    <message>
      <source>Answer from the same record: the same words come out.</source>
      <translation>按同一记录再次回答：会得到相同的文字。</translation>
    </message>
    <message>
      <source>Answer without papers</source>
      <translation>不用论文回答</translation>
    </message>
    <message>
      <source>Any folder of sentence-transformers.</source>
      <translation>任意 sentence-transformers 文件夹。</translation>
    </message>
    <message>
      <source>Architecture</source>
      <translation>架构</translation>
    </message>
    <message>
      <source>As many as in SetFit's examples.</source>
      <translation>与 SetFit 的示例一样多。</translation>
    </message>
    <message>
      <source>As the desktop</source>
      <translation>跟随桌面</translation>
    </message>
    <message>
      <source>As the server calls it</source>
      <translation>服务器上的名称</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>提问</translation>
    </message>
    <message>
      <source>Ask a question</source>
      <translation>提一个问题</translation>
    </message>
    <message>
      <source>Ask a question that is answered from this paper alone</source>
      <translation>提出仅根据这篇论文回答的问题</translation>
    </message>
    <message>
      <source>Ask about this paper</source>
      <translation>就此论文提问</translation>
    </message>
    <message>
      <source>Ask both</source>
      <translation>同时提问</translation>
    </message>
    <message>
      <source>Ask it and its base the same question</source>
      <translation>向它和它的基础模型提同一个问题</translation>
    </message>
    <message>
      <source>Ask the server for its models</source>
      <translation>向服务器询问其模型</translation>
    </message>
    <message>
      <source>Ask with a collection chosen: the passages that an answer rests on appear here.</source>
      <translation>选择一个论文集再提问：回答所依据的段落会显示在这里。</translation>
    </message>
    <message>
      <source>Ask your papers a question</source>
      <translation>向您的论文提问</translation>
    </message>
    <message>
      <source>Asking {host}…</source>
      <translation>正在询问 {host}…</translation>
    </message>
    <message>
      <source>At most; the best by the validation sentences is kept.</source>
      <translation>上限；保留在验证句子上表现最好的一轮。</translation>
    </message>
    <message>
      <source>Back to the default</source>
      <translation>恢复默认</translation>
    </message>
    <message>
      <source>Back to the list (Escape)</source>
      <translation>返回列表 (Esc)</translation>
    </message>
    <message>
      <source>Back to the passage</source>
      <translation>回到段落</translation>
    </message>
    <message>
      <source>Balanced</source>
      <translation>均衡</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>基础模型</translation>
    </message>
    <message>
      <source>Batch</source>
      <translation>批次</translation>
    </message>
    <message>
      <source>Batch size</source>
      <translation>批大小</translation>
    </message>
    <message>
      <source>Batches in a step</source>
      <translation>每步批次数</translation>
    </message>
    <message>
      <source>Best validation loss</source>
      <translation>最佳验证损失</translation>
    </message>
    <message>
      <source>Bias amplitude</source>
      <translation>偏置振幅</translation>
    </message>
    <message>
      <source>BibTeX (*.bib)</source>
      <translation>BibTeX (*.bib)</translation>
    </message>
    <message>
      <source>Bin</source>
      <translation>回收站</translation>
    </message>
    <message>
      <source>Bind every word of the answer to a rule.</source>
      <translation>让回答的每个词都遵守一条规则。</translation>
    </message>
    <message>
      <source>Bin…</source>
      <translation>回收站…</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>蓝色</translation>
    </message>
    <message>
      <source>CSV, TSV, JSONL, or lines of “label text”</source>
      <translation>CSV、TSV、JSONL，或每行为“标签 文本”</translation>
    </message>
    <message>
      <source>CSV…</source>
      <translation>CSV…</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>取消</translation>
    </message>
    <message>
      <source>Catalogue</source>
      <translation>目录</translation>
    </message>
    <message>
      <source>Catalogue of models</source>
      <translation>模型目录</translation>
    </message>
    <message>
      <source>Certainty</source>
      <translation>确定性</translation>
    </message>
    <message>
      <source>Chance of an error at a two-qubit gate when predicting.</source>
      <translation>预测时双量子比特门出错的概率。</translation>
    </message>
    <message>
      <source>Chance that a qubit is read wrongly.</source>
      <translation>量子比特读取出错的概率。</translation>
    </message>
    <message>
      <source>Change a model on a server</source>
      <translation>修改服务器上的模型</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>修改时间</translation>
    </message>
    <message>
      <source>Changed; {preset} has {value}.</source>
      <translation>已更改；{preset} 的值为 {value}。</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>修改…</translation>
    </message>
    <message>
      <source>Chat</source>
      <translation>对话</translation>
    </message>
    <message>
      <source>Chat with it</source>
      <translation>用它对话</translation>
    </message>
    <message>
      <source>Chats</source>
      <translation>对话</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>检查</translation>
    </message>
    <message>
      <source>Checking examples</source>
      <translation>正在检查示例</translation>
    </message>
    <message>
      <source>Choose an example to read and edit it.</source>
      <translation>选择一个示例来阅读和编辑。</translation>
    </message>
    <message>
      <source>Choose another folder, or close the program that shows it.</source>
      <translation>选择其他文件夹，或关闭正在显示它的程序。</translation>
    </message>
    <message>
      <source>Choose at least one kind of file.</source>
      <translation>请至少选择一种文件。</translation>
    </message>
    <message>
      <source>Choose labelled sentences</source>
      <translation>选择带标签的句子</translation>
    </message>
    <message>
      <source>Choose sentences with labels on the left, and train. Every training compares the head with classical ones of its size and says plainly whether it helps.</source>
      <translation>在左侧选择带标签的句子，然后训练。每次训练都会将该分类头与同等规模的经典分类头比较，并如实说明是否有帮助。</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>选择…</translation>
    </message>
    <message>
      <source>Circuit</source>
      <translation>线路</translation>
    </message>
    <message>
      <source>Circuit of {qubits} qubits and {gates} gates</source>
      <translation>{qubits} 个量子比特、{gates} 个门的线路</translation>
    </message>
    <message>
      <source>Circuits side by side on the whole embedding; only with that front.</source>
      <translation>在整个嵌入上并列的线路；仅用于该前端。</translation>
    </message>
    <message>
      <source>Cited papers</source>
      <translation>引用的论文</translation>
    </message>
    <message>
      <source>Cited papers as BibTeX</source>
      <translation>引用的论文（BibTeX）</translation>
    </message>
    <message>
      <source>Classify</source>
      <translation>分类</translation>
    </message>
    <message>
      <source>Classify a list</source>
      <translation>对列表分类</translation>
    </message>
    <message>
      <source>Classifying…</source>
      <translation>正在分类…</translation>
    </message>
    <message>
      <source>Clear finished</source>
      <translation>清除已完成</translation>
    </message>
    <message>
      <source>Clear the filter</source>
      <translation>清除筛选</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>Close (Esc)</source>
      <translation>关闭 (Esc)</translation>
    </message>
    <message>
      <source>Close (Escape)</source>
      <translation>关闭 (Escape)</translation>
    </message>
    <message>
      <source>Close Hilbert?</source>
      <translation>关闭 Hilbert？</translation>
    </message>
    <message>
      <source>Close the other window, or end its process, and start again.</source>
      <translation>请关闭另一个窗口或结束其进程，然后重新启动。</translation>
    </message>
    <message>
      <source>Close the sources</source>
      <translation>关闭来源</translation>
    </message>
    <message>
      <source>Close, let it go on</source>
      <translation>关闭，让它继续</translation>
    </message>
    <message>
      <source>Coarse labels (NUM:dist is NUM)</source>
      <translation>粗粒度标签（NUM:dist 视为 NUM）</translation>
    </message>
    <message>
      <source>Collection</source>
      <translation>论文集</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>论文集</translation>
    </message>
    <message>
      <source>Comes with Hilbert</source>
      <translation>随 Hilbert 提供</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>命令面板</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>命令</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>比较</translation>
    </message>
    <message>
      <source>Compare all</source>
      <translation>全部比较</translation>
    </message>
    <message>
      <source>Compare it with its base on held-out questions</source>
      <translation>在留出的问题上与其基础模型比较</translation>
    </message>
    <message>
      <source>Compare two models on a question</source>
      <translation>用一个问题比较两个模型</translation>
    </message>
    <message>
      <source>Computed</source>
      <translation>计算得出</translation>
    </message>
    <message>
      <source>Computed problems</source>
      <translation>计算题</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>置信度</translation>
    </message>
    <message>
      <source>Connectivity</source>
      <translation>连通性</translation>
    </message>
    <message>
      <source>Context window</source>
      <translation>上下文窗口</translation>
    </message>
    <message>
      <source>Conversation</source>
      <translation>对话</translation>
    </message>
    <message>
      <source>Conversation deleted</source>
      <translation>对话已删除</translation>
    </message>
    <message>
      <source>Conversations</source>
      <translation>对话</translation>
    </message>
    <message>
      <source>Conversations stay here for 30 days.</source>
      <translation>对话在这里保留 30 天。</translation>
    </message>
    <message>
      <source>Conversations, papers and models lie here. A profile is another folder with its own; HILBERT_DATA chooses one at the start.</source>
      <translation>对话、论文和模型都在这里。配置是另一个文件夹，内容各自独立；启动时由 HILBERT_DATA 选择。</translation>
    </message>
    <message>
      <source>Conversations, papers, models and trainings as one ZIP file. It is imported into an empty folder, which becomes a profile: nothing here is written over.</source>
      <translation>对话、论文、模型和训练存为一个 ZIP 文件。导入时写入一个空文件夹，该文件夹成为一个配置；这里的内容不会被覆盖。</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>复制</translation>
    </message>
    <message>
      <source>Copy TeX</source>
      <translation>复制 TeX</translation>
    </message>
    <message>
      <source>Copy as Markdown</source>
      <translation>复制为 Markdown</translation>
    </message>
    <message>
      <source>Copy as plain text</source>
      <translation>复制为纯文本</translation>
    </message>
    <message>
      <source>Copy formulas as TeX</source>
      <translation>将公式复制为 TeX</translation>
    </message>
    <message>
      <source>Copy link</source>
      <translation>复制链接</translation>
    </message>
    <message>
      <source>Copy picture</source>
      <translation>复制图片</translation>
    </message>
    <message>
      <source>Copy the table</source>
      <translation>复制表格</translation>
    </message>
    <message>
      <source>Copy those of this answer</source>
      <translation>复制此回答的引用</translation>
    </message>
    <message>
      <source>Creative</source>
      <translation>创意</translation>
    </message>
    <message>
      <source>Curves</source>
      <translation>曲线</translation>
    </message>
    <message>
      <source>DRY</source>
      <translation>DRY</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>深色</translation>
    </message>
    <message>
      <source>Dark is easier in a dark room; high contrast is for those who see little grey.</source>
      <translation>深色在暗处更舒适；高对比度适合难以分辨灰色的人。</translation>
    </message>
    <message>
      <source>Data</source>
      <translation>数据</translation>
    </message>
    <message>
      <source>Data folder</source>
      <translation>数据文件夹</translation>
    </message>
    <message>
      <source>Data uploads</source>
      <translation>数据上传次数</translation>
    </message>
    <message>
      <source>Default: {value}</source>
      <translation>默认：{value}</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>删除</translation>
    </message>
    <message>
      <source>Delete the file</source>
      <translation>删除文件</translation>
    </message>
    <message>
      <source>Deleted conversations</source>
      <translation>已删除的对话</translation>
    </message>
    <message>
      <source>Depth</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>详情</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>放弃</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>忽略</translation>
    </message>
    <message>
      <source>Do gradients vanish</source>
      <translation>梯度是否消失</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>下载</translation>
    </message>
    <message>
      <source>Download of {file}</source>
      <translation>下载 {file}</translation>
    </message>
    <message>
      <source>Download {size}</source>
      <translation>下载 {size}</translation>
    </message>
    <message>
      <source>Downloads</source>
      <translation>下载次数</translation>
    </message>
    <message>
      <source>Draw from the words that make up this share.</source>
      <translation>从占这一比例的词中抽取。</translation>
    </message>
    <message>
      <source>Draw from this many words; 0 for all.</source>
      <translation>从这么多个词中抽取；0 表示全部。</translation>
    </message>
    <message>
      <source>Drawing of the circuit</source>
      <translation>线路图</translation>
    </message>
    <message>
      <source>Drawing page {page}…</source>
      <translation>正在绘制第 {page} 页…</translation>
    </message>
    <message>
      <source>Drawn beside each answer and compared by what they mean; each takes its time.</source>
      <translation>与每个回答一起抽取，并按含义比较；每个都需要时间。</translation>
    </message>
    <message>
      <source>Drawn by each seed for training; all others test.</source>
      <translation>每个种子抽取这些用于训练；其余全部用于测试。</translation>
    </message>
    <message>
      <source>Drop PDFs or a folder here to add them to “{collection}”.</source>
      <translation>把 PDF 或文件夹拖到这里，添加到“{collection}”。</translation>
    </message>
    <message>
      <source>Drop PDFs or a folder of them here. Hilbert reads them on this machine and cites them, by page, when it answers.</source>
      <translation>把 PDF 或含有 PDF 的文件夹拖到这里。Hilbert 在本机上阅读，并在回答时按页引用。</translation>
    </message>
    <message>
      <source>Drop to add</source>
      <translation>拖放以添加</translation>
    </message>
    <message>
      <source>Drop to add to “{collection}”</source>
      <translation>拖放以添加到“{collection}”</translation>
    </message>
    <message>
      <source>Dropout</source>
      <translation>Dropout</translation>
    </message>
    <message>
      <source>Each effect is the mean accuracy at the higher level less that at the lower one; the line through it is as far as chance reaches once in twenty.</source>
      <translation>每个效应是高水平的平均准确率减去低水平的；横线表示二十次中有一次偶然能达到的范围。</translation>
    </message>
    <message>
      <source>Each of these is a number above 0; shots are whole.</source>
      <translation>每一项都要是大于 0 的数；测量次数要是整数。</translation>
    </message>
    <message>
      <source>Each shot besides, s</source>
      <translation>每次测量的其余时间，秒</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>编辑</translation>
    </message>
    <message>
      <source>Editing a question: the old version stays. Esc to leave.</source>
      <translation>正在编辑问题：旧版本会保留。按 Esc 退出。</translation>
    </message>
    <message>
      <source>Embedding model</source>
      <translation>嵌入模型</translation>
    </message>
    <message>
      <source>Empty the bin</source>
      <translation>清空回收站</translation>
    </message>
    <message>
      <source>Enable fine-tuning</source>
      <translation>启用微调</translation>
    </message>
    <message>
      <source>Encoder</source>
      <translation>编码器</translation>
    </message>
    <message>
      <source>Encoder connectivity</source>
      <translation>编码器连通性</translation>
    </message>
    <message>
      <source>Encoder depth</source>
      <translation>编码器深度</translation>
    </message>
    <message>
      <source>Encoders</source>
      <translation>编码器</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>编码</translation>
    </message>
    <message>
      <source>Energy of a prediction</source>
      <translation>一次预测的能耗</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>训练轮数</translation>
    </message>
    <message>
      <source>Epochs without a better one before the training ends.</source>
      <translation>连续多少轮没有改善便结束训练。</translation>
    </message>
    <message>
      <source>Errors of a gate</source>
      <translation>门误差</translation>
    </message>
    <message>
      <source>Errors of a reading</source>
      <translation>读取误差</translation>
    </message>
    <message>
      <source>Estimating the time…</source>
      <translation>正在估算时间…</translation>
    </message>
    <message>
      <source>Every file is compared with the trained model before it is offered: a file that does not answer like it is removed.</source>
      <translation>每个文件在提供之前都会与训练好的模型比较：回答不一致的文件会被移除。</translation>
    </message>
    <message>
      <source>Everything stays on this machine. Drop papers here to ask them questions.</source>
      <translation>一切都留在本机。把论文拖到这里即可提问。</translation>
    </message>
    <message>
      <source>Exact, IVF in a very large library</source>
      <translation>精确；文库很大时用 IVF</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>示例</translation>
    </message>
    <message>
      <source>Examples (*.jsonl *.json *.csv)</source>
      <translation>示例 (*.jsonl *.json *.csv)</translation>
    </message>
    <message>
      <source>Explain the difference between a mixed and an entangled state.</source>
      <translation>解释混合态与纠缠态的区别。</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Export accepted examples</source>
      <translation>导出已接受的示例</translation>
    </message>
    <message>
      <source>Export all conversations</source>
      <translation>导出所有对话</translation>
    </message>
    <message>
      <source>Export all…</source>
      <translation>全部导出…</translation>
    </message>
    <message>
      <source>Export and import</source>
      <translation>导出与导入</translation>
    </message>
    <message>
      <source>Export everything</source>
      <translation>导出全部内容</translation>
    </message>
    <message>
      <source>Export everything…</source>
      <translation>导出全部内容…</translation>
    </message>
    <message>
      <source>Export it first: only a file that was checked can answer</source>
      <translation>请先导出：只有经过检查的文件才能回答</translation>
    </message>
    <message>
      <source>Export picks as preference data</source>
      <translation>将选择导出为偏好数据</translation>
    </message>
    <message>
      <source>Export picks…</source>
      <translation>导出选择…</translation>
    </message>
    <message>
      <source>Export this conversation</source>
      <translation>导出此对话</translation>
    </message>
    <message>
      <source>Export this conversation (Ctrl+E)</source>
      <translation>导出此对话 (Ctrl+E)</translation>
    </message>
    <message>
      <source>Export {run}</source>
      <translation>导出 {run}</translation>
    </message>
    <message>
      <source>Exporting everything to {file}</source>
      <translation>正在将全部内容导出到 {file}</translation>
    </message>
    <message>
      <source>Exporting {run}</source>
      <translation>正在导出 {run}</translation>
    </message>
    <message>
      <source>Exports</source>
      <translation>导出</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>导出…</translation>
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
      <translation>FAISS flat（始终精确）</translation>
    </message>
    <message>
      <source>Fetch and install</source>
      <translation>下载并安装</translation>
    </message>
    <message>
      <source>Fetched, and its signature is right</source>
      <translation>已下载，签名正确</translation>
    </message>
    <message>
      <source>Fetching the new version</source>
      <translation>正在下载新版本</translation>
    </message>
    <message>
      <source>File</source>
      <translation>文件</translation>
    </message>
    <message>
      <source>Files to export</source>
      <translation>要导出的文件</translation>
    </message>
    <message>
      <source>Filter by title, author, year or file</source>
      <translation>按标题、作者、年份或文件筛选</translation>
    </message>
    <message>
      <source>Filter by words</source>
      <translation>按词筛选</translation>
    </message>
    <message>
      <source>Filter examples</source>
      <translation>筛选示例</translation>
    </message>
    <message>
      <source>Filter papers</source>
      <translation>筛选论文</translation>
    </message>
    <message>
      <source>Find in this conversation</source>
      <translation>在此对话中查找</translation>
    </message>
    <message>
      <source>Find in this conversation (Ctrl+F)</source>
      <translation>在此对话中查找 (Ctrl+F)</translation>
    </message>
    <message>
      <source>Find in this paper</source>
      <translation>在此论文中查找</translation>
    </message>
    <message>
      <source>Find in this paper (Ctrl+F)</source>
      <translation>在此论文中查找 (Ctrl+F)</translation>
    </message>
    <message>
      <source>Find models of other programs</source>
      <translation>查找其他程序的模型</translation>
    </message>
    <message>
      <source>Find on this machine</source>
      <translation>在本机查找</translation>
    </message>
    <message>
      <source>Find out what matters in this recipe, on these sentences.</source>
      <translation>在这些句子上弄清这个配方里什么重要。</translation>
    </message>
    <message>
      <source>Fine-tune</source>
      <translation>微调</translation>
    </message>
    <message>
      <source>Fine-tuning is being set up</source>
      <translation>正在安装微调组件</translation>
    </message>
    <message>
      <source>Fine-tuning is not set up yet</source>
      <translation>尚未安装微调组件</translation>
    </message>
    <message>
      <source>Fine-tuning is set up</source>
      <translation>微调已可使用</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>Finished, with a validation loss of {loss}</source>
      <translation>已完成，验证损失为 {loss}</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>适合窗口</translation>
    </message>
    <message>
      <source>Fit the width</source>
      <translation>适合宽度</translation>
    </message>
    <message>
      <source>Fit the width (0)</source>
      <translation>适合宽度 (0)</translation>
    </message>
    <message>
      <source>Five short texts of ours, to ask about and to click through.</source>
      <translation>我们写的五篇短文，可提问，可点开引用。</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Folder of the embedding model</source>
      <translation>嵌入模型的文件夹</translation>
    </message>
    <message>
      <source>Folders, import and the bin</source>
      <translation>文件夹、导入和回收站</translation>
    </message>
    <message>
      <source>For the whole window, formulas and code included.</source>
      <translation>用于整个窗口，包括公式和代码。</translation>
    </message>
    <message>
      <source>Found</source>
      <translation>找到</translation>
    </message>
    <message>
      <source>Found, but not cited</source>
      <translation>找到但未引用</translation>
    </message>
    <message>
      <source>Free text</source>
      <translation>自由文本</translation>
    </message>
    <message>
      <source>From</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>From a folder…</source>
      <translation>从文件夹…</translation>
    </message>
    <message>
      <source>From papers, as a chat would answer</source>
      <translation>来自论文，如同对话中的回答</translation>
    </message>
    <message>
      <source>From papers, by a stronger model</source>
      <translation>来自论文，由更强的模型生成</translation>
    </message>
    <message>
      <source>Front of the circuit</source>
      <translation>线路前端</translation>
    </message>
    <message>
      <source>GBNF grammar</source>
      <translation>GBNF 语法</translation>
    </message>
    <message>
      <source>GGUF adapters (*.gguf)</source>
      <translation>GGUF 适配器 (*.gguf)</translation>
    </message>
    <message>
      <source>GGUF files can be dropped on the window, too. They stay where they are.</source>
      <translation>也可以把 GGUF 文件拖到窗口上。文件留在原处。</translation>
    </message>
    <message>
      <source>GGUF models (*.gguf)</source>
      <translation>GGUF 模型 (*.gguf)</translation>
    </message>
    <message>
      <source>Get a better model</source>
      <translation>获取更好的模型</translation>
    </message>
    <message>
      <source>Go</source>
      <translation>前往</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Go on with</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Go on with the download</source>
      <translation>继续下载</translation>
    </message>
    <message>
      <source>Gradient checkpointing</source>
      <translation>梯度检查点</translation>
    </message>
    <message>
      <source>Gradient clipping</source>
      <translation>梯度裁剪</translation>
    </message>
    <message>
      <source>Gradient norm</source>
      <translation>梯度范数</translation>
    </message>
    <message>
      <source>Gradients with shots</source>
      <translation>采样时的梯度</translation>
    </message>
    <message>
      <source>HTML, one file…</source>
      <translation>HTML，单个文件…</translation>
    </message>
    <message>
      <source>Half the size, and hardly to be told from F16.</source>
      <translation>体积减半，与 F16 几乎无异。</translation>
    </message>
    <message>
      <source>Hamiltonians, circuits, Jordan-Wigner, Trotter steps: computed twice and compared.</source>
      <translation>哈密顿量、线路、Jordan-Wigner、Trotter 步：计算两次并比对。</translation>
    </message>
    <message>
      <source>Hardly supported; the nearest is {quoted}</source>
      <translation>几乎没有依据；最接近的是 {quoted}</translation>
    </message>
    <message>
      <source>Head</source>
      <translation>分类头</translation>
    </message>
    <message>
      <source>Head that routes questions</source>
      <translation>为问题选路的量子分类头</translation>
    </message>
    <message>
      <source>Here already</source>
      <translation>已在本机</translation>
    </message>
    <message>
      <source>Hide details</source>
      <translation>隐藏详情</translation>
    </message>
    <message>
      <source>Hide thoughts</source>
      <translation>隐藏思考</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>高对比度</translation>
    </message>
    <message>
      <source>Hilbert connects only when you look for one, or at each start if you allow it.</source>
      <translation>只有在您查找新版本时，或您允许在每次启动时查找，Hilbert 才会联网。</translation>
    </message>
    <message>
      <source>Hilbert is already running with this data folder, but does not answer.</source>
      <translation>Hilbert 已在使用此数据文件夹运行，但没有响应。</translation>
    </message>
    <message>
      <source>Hilbert was closed while this answer was being written.</source>
      <translation>写这个回答时 Hilbert 被关闭了。</translation>
    </message>
    <message>
      <source>How far their connections reach.</source>
      <translation>其连接所及的范围。</translation>
    </message>
    <message>
      <source>How it learns</source>
      <translation>学习方式</translation>
    </message>
    <message>
      <source>How often the likeliest words are left out, for surprise; 0 is never.</source>
      <translation>多久略去最可能的词以带来意外；0 表示从不。</translation>
    </message>
    <message>
      <source>How papers are searched</source>
      <translation>论文的搜索方式</translation>
    </message>
    <message>
      <source>How sure it must be</source>
      <translation>所需的把握</translation>
    </message>
    <message>
      <source>Hub</source>
      <translation>模型库</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>Import JSONL or CSV…</source>
      <translation>导入 JSONL 或 CSV…</translation>
    </message>
    <message>
      <source>Import conversations of Hilbert, ChatGPT or LM Studio</source>
      <translation>导入 Hilbert、ChatGPT 或 LM Studio 的对话</translation>
    </message>
    <message>
      <source>Import conversations…</source>
      <translation>导入对话…</translation>
    </message>
    <message>
      <source>Import examples</source>
      <translation>导入示例</translation>
    </message>
    <message>
      <source>Import stopped</source>
      <translation>导入已停止</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>已导入</translation>
    </message>
    <message>
      <source>Importing {file}</source>
      <translation>正在导入 {file}</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>导入…</translation>
    </message>
    <message>
      <source>In the Python that Hilbert runs in</source>
      <translation>在运行 Hilbert 的 Python 中</translation>
    </message>
    <message>
      <source>In the list of models; its SHA-256 is {start}…</source>
      <translation>已加入模型列表；其 SHA-256 为 {start}…</translation>
    </message>
    <message>
      <source>In tokens. It is cut here, and says so.</source>
      <translation>以词元计。到此截断，并会说明。</translation>
    </message>
    <message>
      <source>Index</source>
      <translation>索引</translation>
    </message>
    <message>
      <source>Initial spread</source>
      <translation>初始离散度</translation>
    </message>
    <message>
      <source>Install Unsloth as well</source>
      <translation>同时安装 Unsloth</translation>
    </message>
    <message>
      <source>Install from packages that were fetched elsewhere, offline</source>
      <translation>用在别处下载的软件包离线安装</translation>
    </message>
    <message>
      <source>Installed, {size}</source>
      <translation>已安装，{size}</translation>
    </message>
    <message>
      <source>Instruction</source>
      <translation>指令</translation>
    </message>
    <message>
      <source>It answers like the trained model.</source>
      <translation>其回答与训练好的模型一致。</translation>
    </message>
    <message>
      <source>It answers nearly like the trained model: perplexity {change} %.</source>
      <translation>其回答与训练好的模型基本一致：困惑度 {change} %。</translation>
    </message>
    <message>
      <source>It answers:</source>
      <translation>它的回答：</translation>
    </message>
    <message>
      <source>It does not answer like the trained model and was removed.</source>
      <translation>其回答与训练好的模型不一致，已移除。</translation>
    </message>
    <message>
      <source>It does not fit: its weights take {needed}, and {free} are free.</source>
      <translation>放不下：权重需要 {needed}，空闲 {free}。</translation>
    </message>
    <message>
      <source>It has no GGUF file.</source>
      <translation>它没有 GGUF 文件。</translation>
    </message>
    <message>
      <source>It is shown here as soon as it begins.</source>
      <translation>开始后会立即显示在这里。</translation>
    </message>
    <message>
      <source>It is the profile “{name}” now</source>
      <translation>现在它是配置“{name}”</translation>
    </message>
    <message>
      <source>It needs PyTorch and some libraries, which are fetched once and kept apart. One can chat meanwhile. What you write and your papers never leave this machine.</source>
      <translation>微调需要 PyTorch 和一些库，只需下载一次并单独存放。期间可以继续聊天。您写的内容和论文绝不会离开这台机器。</translation>
    </message>
    <message>
      <source>It pauses after the step under way, and keeps what it has learnt.</source>
      <translation>当前步骤完成后暂停，已学到的内容会保留。</translation>
    </message>
    <message>
      <source>It stops after the step under way, and keeps what it has learnt. “Stop now” ends it at once, and what it has learnt since its last checkpoint is lost.</source>
      <translation>当前步骤完成后停止，已学到的内容会保留。“立即停止”会马上结束，上一个检查点之后学到的内容会丢失。</translation>
    </message>
    <message>
      <source>It stops as soon as it can.</source>
      <translation>将尽快停止。</translation>
    </message>
    <message>
      <source>Its answer</source>
      <translation>它的答案</translation>
    </message>
    <message>
      <source>Its licence must be accepted on the hub before it can be fetched.</source>
      <translation>须先在模型库上接受其许可证，才能获取。</translation>
    </message>
    <message>
      <source>Its weights take {needed} of {free} of free memory; the context comes on top.</source>
      <translation>权重占空闲内存 {free} 中的 {needed}；上下文另计。</translation>
    </message>
    <message>
      <source>JSON schema</source>
      <translation>JSON 模式</translation>
    </message>
    <message>
      <source>JSON, with every branch…</source>
      <translation>JSON，含所有分支…</translation>
    </message>
    <message>
      <source>JSONL as chat messages…</source>
      <translation>JSONL 聊天消息…</translation>
    </message>
    <message>
      <source>JSONL for Alpaca…</source>
      <translation>JSONL（Alpaca）…</translation>
    </message>
    <message>
      <source>JSONL with prompt and completion…</source>
      <translation>JSONL（prompt 与 completion）…</translation>
    </message>
    <message>
      <source>Judge</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Judging a run</source>
      <translation>正在评估训练</translation>
    </message>
    <message>
      <source>Jump to the latest text</source>
      <translation>跳到最新文本</translation>
    </message>
    <message>
      <source>Keep Hilbert open</source>
      <translation>保持 Hilbert 打开</translation>
    </message>
    <message>
      <source>Kept in the keyring of this system, never in a file.</source>
      <translation>保存在本系统的密钥环中，从不写入文件。</translation>
    </message>
    <message>
      <source>Kept: neither.</source>
      <translation>已保存：都不选。</translation>
    </message>
    <message>
      <source>Kept: {name} is better.</source>
      <translation>已保存：{name} 更好。</translation>
    </message>
    <message>
      <source>Keyboard shortcuts</source>
      <translation>键盘快捷键</translation>
    </message>
    <message>
      <source>LaTeX macros</source>
      <translation>LaTeX 宏</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>标签</translation>
    </message>
    <message>
      <source>Labelled file</source>
      <translation>带标签的文件</translation>
    </message>
    <message>
      <source>Labelled sentences</source>
      <translation>带标签的句子</translation>
    </message>
    <message>
      <source>Labels of the sentences</source>
      <translation>句子的标签</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>语言</translation>
    </message>
    <message>
      <source>Larger (+)</source>
      <translation>放大 (+)</translation>
    </message>
    <message>
      <source>Larger text</source>
      <translation>放大文字</translation>
    </message>
    <message>
      <source>Layers of those circuits.</source>
      <translation>这些线路的层数。</translation>
    </message>
    <message>
      <source>Learn the answer only</source>
      <translation>仅学习回答</translation>
    </message>
    <message>
      <source>Learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>Learning rate of embeddings</source>
      <translation>嵌入的学习率</translation>
    </message>
    <message>
      <source>Least confidence</source>
      <translation>最低置信度</translation>
    </message>
    <message>
      <source>Least power, W</source>
      <translation>最小功率，瓦</translation>
    </message>
    <message>
      <source>Leave empty to keep it as it is</source>
      <translation>留空则保持不变</translation>
    </message>
    <message>
      <source>Leave out words this much less likely than the best.</source>
      <translation>略去比最佳词低这么多的词。</translation>
    </message>
    <message>
      <source>Left answer</source>
      <translation>左侧回答</translation>
    </message>
    <message>
      <source>Length of a passage, in tokens</source>
      <translation>段落长度（词元）</translation>
    </message>
    <message>
      <source>Let the model judge citations</source>
      <translation>让模型评判引用</translation>
    </message>
    <message>
      <source>Libraries for fine-tuning</source>
      <translation>微调所需的库</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>许可证</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>浅色</translation>
    </message>
    <message>
      <source>LoRA+ ratio of B to A</source>
      <translation>LoRA+ 的 B 与 A 之比</translation>
    </message>
    <message>
      <source>LoReFT: last layers</source>
      <translation>LoReFT：最后几层</translation>
    </message>
    <message>
      <source>Longest answer</source>
      <translation>最长回答</translation>
    </message>
    <message>
      <source>Longest row, tokens</source>
      <translation>最长行（词元）</translation>
    </message>
    <message>
      <source>Look at each start</source>
      <translation>每次启动时查找</translation>
    </message>
    <message>
      <source>Look for a new version</source>
      <translation>查找新版本</translation>
    </message>
    <message>
      <source>Look for new files in the folders</source>
      <translation>在文件夹中查找新文件</translation>
    </message>
    <message>
      <source>Look in the folders of LM Studio, Ollama, GPT4All and Hugging Face</source>
      <translation>在 LM Studio、Ollama、GPT4All 和 Hugging Face 的文件夹中查找</translation>
    </message>
    <message>
      <source>Look now</source>
      <translation>现在查找</translation>
    </message>
    <message>
      <source>Looking at what this machine has…</source>
      <translation>正在查看这台机器…</translation>
    </message>
    <message>
      <source>Looking for papers…</source>
      <translation>正在查找论文…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>正在查找…</translation>
    </message>
    <message>
      <source>Loss</source>
      <translation>损失</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>创建时间</translation>
    </message>
    <message>
      <source>Made by a stronger model</source>
      <translation>由更强的模型生成</translation>
    </message>
    <message>
      <source>Made from papers</source>
      <translation>由论文生成</translation>
    </message>
    <message>
      <source>Markdown…</source>
      <translation>Markdown…</translation>
    </message>
    <message>
      <source>Matched by Hilbert, not cited by the model</source>
      <translation>由 Hilbert 匹配，并非模型引用</translation>
    </message>
    <message>
      <source>Measured qubits</source>
      <translation>测量的量子比特</translation>
    </message>
    <message>
      <source>Measuring how {model} judges citations</source>
      <translation>正在测量 {model} 评判引用的能力</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>内存</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>菜单</translation>
    </message>
    <message>
      <source>Min-p</source>
      <translation>Min-p</translation>
    </message>
    <message>
      <source>Minus its twin, points</source>
      <translation>与其对照之差（百分点）</translation>
    </message>
    <message>
      <source>Mirror of the hub</source>
      <translation>模型库镜像</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Model card</source>
      <translation>模型卡</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Models of other programs</source>
      <translation>其他程序的模型</translation>
    </message>
    <message>
      <source>Models on this machine</source>
      <translation>本机上的模型</translation>
    </message>
    <message>
      <source>More answers</source>
      <translation>更多回答</translation>
    </message>
    <message>
      <source>Most power, W</source>
      <translation>最大功率，瓦</translation>
    </message>
    <message>
      <source>Most steps</source>
      <translation>最大步数</translation>
    </message>
    <message>
      <source>Move to folder</source>
      <translation>移到文件夹</translation>
    </message>
    <message>
      <source>Much freedom, for ideas.</source>
      <translation>自由度高，适合找想法。</translation>
    </message>
    <message>
      <source>My examples</source>
      <translation>我的示例</translation>
    </message>
    <message>
      <source>NEFTune noise</source>
      <translation>NEFTune 噪声</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>名称</translation>
    </message>
    <message>
      <source>Name of the collection</source>
      <translation>论文集名称</translation>
    </message>
    <message>
      <source>Name of the folder</source>
      <translation>文件夹名称</translation>
    </message>
    <message>
      <source>Name of the new collection</source>
      <translation>新论文集的名称</translation>
    </message>
    <message>
      <source>Name of the set</source>
      <translation>集合名称</translation>
    </message>
    <message>
      <source>New chat</source>
      <translation>新对话</translation>
    </message>
    <message>
      <source>New chat (Ctrl+N)</source>
      <translation>新对话 (Ctrl+N)</translation>
    </message>
    <message>
      <source>New collection</source>
      <translation>新论文集</translation>
    </message>
    <message>
      <source>New folder</source>
      <translation>新文件夹</translation>
    </message>
    <message>
      <source>New folder…</source>
      <translation>新文件夹…</translation>
    </message>
    <message>
      <source>New profile…</source>
      <translation>新配置…</translation>
    </message>
    <message>
      <source>New set</source>
      <translation>新集合</translation>
    </message>
    <message>
      <source>New set…</source>
      <translation>新集合…</translation>
    </message>
    <message>
      <source>New versions</source>
      <translation>新版本</translation>
    </message>
    <message>
      <source>Next match (Enter)</source>
      <translation>下一个匹配 (Enter)</translation>
    </message>
    <message>
      <source>Next page (Page Down)</source>
      <translation>下一页 (Page Down)</translation>
    </message>
    <message>
      <source>Next passage (Alt+Down)</source>
      <translation>下一段落 (Alt+Down)</translation>
    </message>
    <message>
      <source>Next row</source>
      <translation>下一行</translation>
    </message>
    <message>
      <source>Next version</source>
      <translation>下一版本</translation>
    </message>
    <message>
      <source>No command is called that. Try another word.</source>
      <translation>没有这样的命令。请换一个词试试。</translation>
    </message>
    <message>
      <source>No conversations yet</source>
      <translation>还没有对话</translation>
    </message>
    <message>
      <source>No examples yet</source>
      <translation>还没有示例</translation>
    </message>
    <message>
      <source>No head fits yet</source>
      <translation>还没有合适的量子分类头</translation>
    </message>
    <message>
      <source>No page is open</source>
      <translation>没有打开的页面</translation>
    </message>
    <message>
      <source>No paper matches “{words}”</source>
      <translation>没有论文符合“{words}”</translation>
    </message>
    <message>
      <source>No papers</source>
      <translation>不用论文</translation>
    </message>
    <message>
      <source>No papers found there: Hilbert reads PDF, LaTeX, HTML, DOCX, EPUB and text</source>
      <translation>那里没有论文：Hilbert 可读 PDF、LaTeX、HTML、DOCX、EPUB 和文本</translation>
    </message>
    <message>
      <source>No quantum head yet</source>
      <translation>还没有量子分类头</translation>
    </message>
    <message>
      <source>No router has decided here. One is switched on in the settings.</source>
      <translation>这里没有路由器作过决定。可在设置中启用。</translation>
    </message>
    <message>
      <source>No setting is called that</source>
      <translation>没有这样的设置</translation>
    </message>
    <message>
      <source>No sources here</source>
      <translation>这里没有来源</translation>
    </message>
    <message>
      <source>No trainings yet</source>
      <translation>还没有训练</translation>
    </message>
    <message>
      <source>None</source>
      <translation>无</translation>
    </message>
    <message>
      <source>Not finished</source>
      <translation>未完成</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>未找到</translation>
    </message>
    <message>
      <source>Not installed</source>
      <translation>未安装</translation>
    </message>
    <message>
      <source>Not offline: questions, passages of papers and answers go over the network to this server. It must speak the OpenAI protocol, as vLLM and llama-server do.</source>
      <translation>非离线：问题、论文段落和回答会经网络发送到此服务器。它须支持 OpenAI 协议，如 vLLM 和 llama-server。</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>什么也没找到</translation>
    </message>
    <message>
      <source>Nothing here. Deleted conversations stay in the bin for 30 days.</source>
      <translation>这里是空的。已删除的对话在回收站中保留 30 天。</translation>
    </message>
    <message>
      <source>Nothing is running. Imports, downloads and training appear here.</source>
      <translation>没有任务在运行。导入、下载和训练会显示在这里。</translation>
    </message>
    <message>
      <source>Nothing was found in the folders of LM Studio, Ollama, GPT4All and Hugging Face.</source>
      <translation>在 LM Studio、Ollama、GPT4All 和 Hugging Face 的文件夹中什么也没找到。</translation>
    </message>
    <message>
      <source>Of another version</source>
      <translation>属于另一版本</translation>
    </message>
    <message>
      <source>Of one class, and as many of two: more take longer.</source>
      <translation>一类的句子对，另加同样多的两类句子对：越多越耗时。</translation>
    </message>
    <message>
      <source>Of those, the share that chooses the best epoch.</source>
      <translation>其中用于选出最佳轮次的比例。</translation>
    </message>
    <message>
      <source>Off: papers are searched</source>
      <translation>关闭：总是查找论文</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>正在下载</translation>
    </message>
    <message>
      <source>On the NVIDIA GPU</source>
      <translation>使用 NVIDIA GPU</translation>
    </message>
    <message>
      <source>On the processor</source>
      <translation>使用处理器</translation>
    </message>
    <message>
      <source>On this machine</source>
      <translation>在本机</translation>
    </message>
    <message>
      <source>One is usual; more may overfit a few hundred sentences.</source>
      <translation>通常一轮即可；轮数过多可能对几百个句子过拟合。</translation>
    </message>
    <message>
      <source>One model is in memory at a time: the right one answers after the left.</source>
      <translation>内存中一次只有一个模型：右侧在左侧之后回答。</translation>
    </message>
    <message>
      <source>One paper</source>
      <translation>一篇论文</translation>
    </message>
    <message>
      <source>One point for each epoch of the quantum head.</source>
      <translation>量子分类头的每一轮对应一个点。</translation>
    </message>
    <message>
      <source>One text a line</source>
      <translation>每行一个文本</translation>
    </message>
    <message>
      <source>Only I can see it</source>
      <translation>仅自己可见</translation>
    </message>
    <message>
      <source>Only what has changed is fetched.</source>
      <translation>只下载有变化的部分。</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>打开</translation>
    </message>
    <message>
      <source>Open in a new window</source>
      <translation>在新窗口中打开</translation>
    </message>
    <message>
      <source>Open in the system's viewer</source>
      <translation>用系统程序打开</translation>
    </message>
    <message>
      <source>Opening your library…</source>
      <translation>正在打开您的文库…</translation>
    </message>
    <message>
      <source>Other words came out: the model, its adapters or the engine have changed, or less of the conversation was in memory.</source>
      <translation>得到了不同的文字：模型、适配器或引擎有变，或内存中的对话较少。</translation>
    </message>
    <message>
      <source>Out of the folder</source>
      <translation>移出文件夹</translation>
    </message>
    <message>
      <source>Overrule the router</source>
      <translation>推翻路由器的决定</translation>
    </message>
    <message>
      <source>PDF, with formulas and cited papers…</source>
      <translation>PDF，含公式和引用的论文…</translation>
    </message>
    <message>
      <source>Pack rows together</source>
      <translation>合并打包各行</translation>
    </message>
    <message>
      <source>Padding token</source>
      <translation>填充词元</translation>
    </message>
    <message>
      <source>Page</source>
      <translation>页面</translation>
    </message>
    <message>
      <source>Page number</source>
      <translation>页码</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>页数</translation>
    </message>
    <message>
      <source>Pairs at a time</source>
      <translation>每次句子对数</translation>
    </message>
    <message>
      <source>Pairs for each sentence</source>
      <translation>每个句子的句子对数</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>论文</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>论文</translation>
    </message>
    <message>
      <source>Papers to test with, share</source>
      <translation>用于测试的论文比例</translation>
    </message>
    <message>
      <source>Papers to validate by, share</source>
      <translation>用于验证的论文比例</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数量</translation>
    </message>
    <message>
      <source>Passages</source>
      <translation>段落</translation>
    </message>
    <message>
      <source>Passages to try</source>
      <translation>尝试的段落数</translation>
    </message>
    <message>
      <source>Passages with a question</source>
      <translation>含问题的段落</translation>
    </message>
    <message>
      <source>Paste sentences here, one a line</source>
      <translation>在此粘贴句子，每行一个</translation>
    </message>
    <message>
      <source>Patience</source>
      <translation>耐心</translation>
    </message>
    <message>
      <source>Patience, evaluations</source>
      <translation>耐心值（评估次数）</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>暂停</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>Paused; it can be resumed</source>
      <translation>已暂停；可以继续</translation>
    </message>
    <message>
      <source>Perplexity {ours}; the trained model's is {theirs}.</source>
      <translation>困惑度 {ours}；训练好的模型为 {theirs}。</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>置顶</translation>
    </message>
    <message>
      <source>Pinned</source>
      <translation>已置顶</translation>
    </message>
    <message>
      <source>Plum</source>
      <translation>梅红</translation>
    </message>
    <message>
      <source>Precise</source>
      <translation>精确</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>精度</translation>
    </message>
    <message>
      <source>Presence penalty</source>
      <translation>存在惩罚</translation>
    </message>
    <message>
      <source>Previous match (Shift+Enter)</source>
      <translation>上一个匹配 (Shift+Enter)</translation>
    </message>
    <message>
      <source>Previous page (Page Up)</source>
      <translation>上一页 (Page Up)</translation>
    </message>
    <message>
      <source>Previous passage (Alt+Up)</source>
      <translation>上一段落 (Alt+Up)</translation>
    </message>
    <message>
      <source>Previous row</source>
      <translation>上一行</translation>
    </message>
    <message>
      <source>Previous version</source>
      <translation>上一版本</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>题目</translation>
    </message>
    <message>
      <source>Profile</source>
      <translation>配置</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>进度</translation>
    </message>
    <message>
      <source>Propose</source>
      <translation>生成</translation>
    </message>
    <message>
      <source>Propose examples</source>
      <translation>生成示例</translation>
    </message>
    <message>
      <source>Propose from papers…</source>
      <translation>从论文生成…</translation>
    </message>
    <message>
      <source>Proposed</source>
      <translation>待定</translation>
    </message>
    <message>
      <source>Proposing examples</source>
      <translation>正在生成示例</translation>
    </message>
    <message>
      <source>Pulls the weights to zero; few examples need some.</source>
      <translation>使权重趋向零；示例较少时需要一些。</translation>
    </message>
    <message>
      <source>PyTorch and what belongs to it, fetched when fine-tuning is set up.</source>
      <translation>PyTorch 及其配套库，在启用微调时下载。</translation>
    </message>
    <message>
      <source>Quantisation</source>
      <translation>量化</translation>
    </message>
    <message>
      <source>Quantum circuit</source>
      <translation>量子线路</translation>
    </message>
    <message>
      <source>Quantum head</source>
      <translation>量子分类头</translation>
    </message>
    <message>
      <source>Quantum head minus the others</source>
      <translation>量子分类头与其他之差</translation>
    </message>
    <message>
      <source>Qubits</source>
      <translation>量子比特</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>问题</translation>
    </message>
    <message>
      <source>Question and answer from each passage itself. Choose the best model you have.</source>
      <translation>由每个段落本身生成问题和回答。请选择您最好的模型。</translation>
    </message>
    <message>
      <source>Questions of our own writing: for the papers, for the model, or too vague.</source>
      <translation>我们自己写的问题：适合论文的、适合模型的，或太含糊的。</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>退出</translation>
    </message>
    <message>
      <source>Radians for a feature of 1.</source>
      <translation>特征值为 1 时的弧度。</translation>
    </message>
    <message>
      <source>Random</source>
      <translation>随机</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>秩</translation>
    </message>
    <message>
      <source>Rate of tuning</source>
      <translation>调优学习率</translation>
    </message>
    <message>
      <source>Read its card on the hub</source>
      <translation>在模型库上阅读其卡片</translation>
    </message>
    <message>
      <source>Reading its files and card…</source>
      <translation>正在读取其文件和卡片…</translation>
    </message>
    <message>
      <source>Reading papers</source>
      <translation>正在阅读论文</translation>
    </message>
    <message>
      <source>Reading the sentences…</source>
      <translation>正在读取句子…</translation>
    </message>
    <message>
      <source>Reading the trainings…</source>
      <translation>正在读取训练…</translation>
    </message>
    <message>
      <source>Recipe</source>
      <translation>配方</translation>
    </message>
    <message>
      <source>Reject (R)</source>
      <translation>拒绝 (R)</translation>
    </message>
    <message>
      <source>Reject duplicates, unsupported answers, and what leaks between the splits</source>
      <translation>拒绝重复项、缺乏依据的回答以及在各划分之间泄漏的内容</translation>
    </message>
    <message>
      <source>Rejected</source>
      <translation>已拒绝</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>移除</translation>
    </message>
    <message numerus="yes">
      <source>Remove all {n} for good?</source>
      <translation>
        <numerusform>永久移除全部 {n} 个？</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove collection</source>
      <translation>移除论文集</translation>
    </message>
    <message>
      <source>Remove the libraries for fine-tuning</source>
      <translation>移除微调所需的库</translation>
    </message>
    <message>
      <source>Remove what is there</source>
      <translation>移除已有部分</translation>
    </message>
    <message>
      <source>Removing the libraries for fine-tuning</source>
      <translation>正在移除微调所需的库</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>重命名</translation>
    </message>
    <message>
      <source>Renew</source>
      <translation>更新</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>修复</translation>
    </message>
    <message>
      <source>Repair the libraries for fine-tuning</source>
      <translation>修复微调所需的库</translation>
    </message>
    <message>
      <source>Repairing the fine-tuning set-up</source>
      <translation>正在修复微调组件</translation>
    </message>
    <message>
      <source>Repetition penalty</source>
      <translation>重复惩罚</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Repository</source>
      <translation>仓库</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>恢复</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>继续</translation>
    </message>
    <message>
      <source>Right answer</source>
      <translation>右侧回答</translation>
    </message>
    <message>
      <source>Rotations</source>
      <translation>旋转</translation>
    </message>
    <message>
      <source>Rounds of tuning</source>
      <translation>调优轮数</translation>
    </message>
    <message>
      <source>Route questions</source>
      <translation>用于问题选路</translation>
    </message>
    <message>
      <source>Router for questions</source>
      <translation>问题路由器</translation>
    </message>
    <message>
      <source>Router unsure ({route}, {share}): searched as usual</source>
      <translation>路由器没有把握（{route}，{share}）：照常查找</translation>
    </message>
    <message>
      <source>Router: {route}, {share} sure</source>
      <translation>路由器：{route}，把握 {share}</translation>
    </message>
    <message>
      <source>Row as it is trained on</source>
      <translation>用于训练的行</translation>
    </message>
    <message>
      <source>Row {place} of {count}, {part}</source>
      <translation>第 {place} 行，共 {count} 行，{part}</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>行</translation>
    </message>
    <message>
      <source>Rule for the answer</source>
      <translation>回答的规则</translation>
    </message>
    <message>
      <source>Run again, exactly</source>
      <translation>完全照样再运行</translation>
    </message>
    <message>
      <source>Runs</source>
      <translation>训练记录</translation>
    </message>
    <message>
      <source>Runs on {host}, not offline: what you ask goes over the network.</source>
      <translation>在 {host} 上运行，非离线：您的提问会经过网络。</translation>
    </message>
    <message>
      <source>Runs on {host}: what you ask goes over the network.</source>
      <translation>在 {host} 上运行：您的提问会经过网络。</translation>
    </message>
    <message>
      <source>Sample answers</source>
      <translation>示例回答</translation>
    </message>
    <message>
      <source>Samples while training as well; slower, and noisier.</source>
      <translation>训练时也采样；更慢，噪声更大。</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>保存</translation>
    </message>
    <message>
      <source>Save as SVG…</source>
      <translation>另存为 SVG…</translation>
    </message>
    <message>
      <source>Save the bibliography</source>
      <translation>保存参考文献</translation>
    </message>
    <message>
      <source>Save the circuit</source>
      <translation>保存线路</translation>
    </message>
    <message>
      <source>Save this code</source>
      <translation>保存此代码</translation>
    </message>
    <message>
      <source>Save those of the conversation…</source>
      <translation>保存此对话的引用…</translation>
    </message>
    <message>
      <source>Save those of this answer…</source>
      <translation>保存此回答的引用…</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>已保存为 {name}</translation>
    </message>
    <message>
      <source>Schedule</source>
      <translation>调度</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>搜索</translation>
    </message>
    <message>
      <source>Search conversations</source>
      <translation>搜索对话</translation>
    </message>
    <message>
      <source>Search settings</source>
      <translation>搜索设置</translation>
    </message>
    <message>
      <source>Search the hub</source>
      <translation>搜索模型库</translation>
    </message>
    <message>
      <source>Search the hub for it</source>
      <translation>在模型库中搜索</translation>
    </message>
    <message>
      <source>Search the papers</source>
      <translation>查找论文</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>正在搜索…</translation>
    </message>
    <message>
      <source>See what fits here</source>
      <translation>看看本机适合什么</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Seeds</source>
      <translation>种子</translation>
    </message>
    <message>
      <source>Seems to say otherwise: {quoted}</source>
      <translation>似乎说法不同：{quoted}</translation>
    </message>
    <message>
      <source>Select all</source>
      <translation>全选</translation>
    </message>
    <message>
      <source>Send (Enter)</source>
      <translation>发送 (Enter)</translation>
    </message>
    <message>
      <source>Sending {run} to {repository}</source>
      <translation>正在将 {run} 发送到 {repository}</translation>
    </message>
    <message>
      <source>Sent to {address}</source>
      <translation>已发送到 {address}</translation>
    </message>
    <message>
      <source>Sentence</source>
      <translation>句子</translation>
    </message>
    <message>
      <source>Sentence encoder</source>
      <translation>句子编码器</translation>
    </message>
    <message>
      <source>Sentences</source>
      <translation>句子</translation>
    </message>
    <message>
      <source>Sentences between two steps of the optimiser.</source>
      <translation>优化器两步之间的句子数。</translation>
    </message>
    <message>
      <source>Sentences of each class</source>
      <translation>每类句子数</translation>
    </message>
    <message>
      <source>Sentences to classify</source>
      <translation>要分类的句子</translation>
    </message>
    <message>
      <source>Set of examples</source>
      <translation>示例集合</translation>
    </message>
    <message>
      <source>Set up…</source>
      <translation>安装…</translation>
    </message>
    <message>
      <source>Setting up fine-tuning</source>
      <translation>正在安装微调组件</translation>
    </message>
    <message>
      <source>Setting up fine-tuning is not finished</source>
      <translation>微调组件尚未安装完</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Settings of this conversation</source>
      <translation>此对话的设置</translation>
    </message>
    <message>
      <source>Shape</source>
      <translation>形式</translation>
    </message>
    <message>
      <source>Share that validates</source>
      <translation>验证比例</translation>
    </message>
    <message>
      <source>Shots</source>
      <translation>测量次数</translation>
    </message>
    <message>
      <source>Shots for a prediction</source>
      <translation>每次预测的测量次数</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>显示</translation>
    </message>
    <message>
      <source>Show details</source>
      <translation>显示详情</translation>
    </message>
    <message>
      <source>Show folder</source>
      <translation>显示文件夹</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>在文件夹中显示</translation>
    </message>
    <message>
      <source>Show only the files that could not be read</source>
      <translation>只显示无法读取的文件</translation>
    </message>
    <message>
      <source>Show the drawings as files</source>
      <translation>以文件形式显示图</translation>
    </message>
    <message>
      <source>Show the file</source>
      <translation>显示文件</translation>
    </message>
    <message>
      <source>Show the folder</source>
      <translation>显示文件夹</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>显示它们</translation>
    </message>
    <message>
      <source>Show thoughts</source>
      <translation>显示思考</translation>
    </message>
    <message>
      <source>Show where it runs</source>
      <translation>显示在哪里运行</translation>
    </message>
    <message>
      <source>Side by side…</source>
      <translation>并排比较…</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>大小</translation>
    </message>
    <message>
      <source>Smaller (−)</source>
      <translation>缩小 (−)</translation>
    </message>
    <message>
      <source>Smaller text</source>
      <translation>缩小文字</translation>
    </message>
    <message>
      <source>Some freedom, for conversation.</source>
      <translation>有些自由，适合交谈。</translation>
    </message>
    <message>
      <source>Source {n}: {title}, {place}</source>
      <translation>来源 {n}：{title}，{place}</translation>
    </message>
    <message>
      <source>Sources</source>
      <translation>来源</translation>
    </message>
    <message>
      <source>Starting…</source>
      <translation>正在启动…</translation>
    </message>
    <message>
      <source>State</source>
      <translation>状态</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Steps between evaluations</source>
      <translation>评估间隔步数</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Stop (Esc)</source>
      <translation>停止 (Esc)</translation>
    </message>
    <message>
      <source>Stop it and close</source>
      <translation>停止并关闭</translation>
    </message>
    <message>
      <source>Stop now</source>
      <translation>立即停止</translation>
    </message>
    <message>
      <source>Stop routing questions</source>
      <translation>停止问题选路</translation>
    </message>
    <message>
      <source>Stop texts</source>
      <translation>停止文本</translation>
    </message>
    <message>
      <source>Stop the answer</source>
      <translation>停止回答</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>已停止</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>已停止。</translation>
    </message>
    <message>
      <source>Stopped; finished files stay</source>
      <translation>已停止；已完成的文件会保留</translation>
    </message>
    <message>
      <source>Stopped; it can be resumed</source>
      <translation>已停止；可以继续</translation>
    </message>
    <message>
      <source>Stopped; it can be taken up again</source>
      <translation>已停止；可以接着进行</translation>
    </message>
    <message>
      <source>Stopped; nothing was left behind</source>
      <translation>已停止；没有留下任何内容</translation>
    </message>
    <message>
      <source>Stopped; what was fetched is kept</source>
      <translation>已停止；已下载的部分会保留</translation>
    </message>
    <message>
      <source>Stopped; what was installed is kept</source>
      <translation>已停止；已安装的部分会保留</translation>
    </message>
    <message>
      <source>Stopped; what was made is kept</source>
      <translation>已停止；已生成的内容会保留</translation>
    </message>
    <message>
      <source>Stopped; {size} are kept, to go on later</source>
      <translation>已停止；保留 {size}，以便稍后继续</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>正在停止…</translation>
    </message>
    <message>
      <source>Strength of {name}</source>
      <translation>{name} 的强度</translation>
    </message>
    <message>
      <source>Study</source>
      <translation>研究</translation>
    </message>
    <message>
      <source>Studying a quantum head on {file}</source>
      <translation>正在用 {file} 研究量子分类头</translation>
    </message>
    <message>
      <source>Supported by {quoted}</source>
      <translation>依据 {quoted}</translation>
    </message>
    <message>
      <source>Sure from</source>
      <translation>有把握的下限</translation>
    </message>
    <message>
      <source>System prompt</source>
      <translation>系统提示</translation>
    </message>
    <message>
      <source>Take off the list</source>
      <translation>从列表移除</translation>
    </message>
    <message>
      <source>Take the questions for the router</source>
      <translation>使用路由器的问题</translation>
    </message>
    <message>
      <source>Technique</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>温度</translation>
    </message>
    <message>
      <source>Test accuracy</source>
      <translation>测试准确率</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>文字大小</translation>
    </message>
    <message>
      <source>The answer will be JSON that keeps to this schema.</source>
      <translation>回答将是符合此模式的 JSON。</translation>
    </message>
    <message>
      <source>The answer will keep to this grammar; its first rule is called root.</source>
      <translation>回答将遵守此语法；第一条规则名为 root。</translation>
    </message>
    <message>
      <source>The chat model was unloaded to make room for this</source>
      <translation>为腾出空间，已卸载对话模型</translation>
    </message>
    <message>
      <source>The cited papers are no longer in the library</source>
      <translation>引用的论文已不在文库中</translation>
    </message>
    <message>
      <source>The colour of buttons, links and the focus. High contrast keeps its own.</source>
      <translation>按钮、链接和焦点的颜色。高对比度保留自己的颜色。</translation>
    </message>
    <message>
      <source>The curve begins with the first epoch.</source>
      <translation>曲线从第一轮开始。</translation>
    </message>
    <message>
      <source>The example says:</source>
      <translation>示例的回答：</translation>
    </message>
    <message>
      <source>The file could not be written: {reason}</source>
      <translation>无法写入文件：{reason}</translation>
    </message>
    <message>
      <source>The file is not where it was, or no program opens it</source>
      <translation>文件已不在原处，或没有程序能打开它</translation>
    </message>
    <message>
      <source>The first points come with the first steps.</source>
      <translation>最初几步之后会出现第一批点。</translation>
    </message>
    <message>
      <source>The folder is not where it was</source>
      <translation>文件夹已不在原处</translation>
    </message>
    <message>
      <source>The folder with the packages</source>
      <translation>存放软件包的文件夹</translation>
    </message>
    <message>
      <source>The head is trained</source>
      <translation>分类头已训练完成</translation>
    </message>
    <message>
      <source>The hub has no GGUF model for these words.</source>
      <translation>模型库中没有符合这些词的 GGUF 模型。</translation>
    </message>
    <message>
      <source>The least power is above the most.</source>
      <translation>最小功率大于最大功率。</translation>
    </message>
    <message>
      <source>The libraries for fine-tuning are removed; runs and models stay</source>
      <translation>微调所需的库已移除；运行和模型仍保留</translation>
    </message>
    <message>
      <source>The libraries for fine-tuning belong to another version</source>
      <translation>微调所需的库属于另一版本</translation>
    </message>
    <message>
      <source>The likeliest words: the same question, the same answer.</source>
      <translation>最可能的词：同样的问题，同样的回答。</translation>
    </message>
    <message>
      <source>The machine</source>
      <translation>本机</translation>
    </message>
    <message>
      <source>The model gave this word {percent}</source>
      <translation>模型给这个词 {percent}</translation>
    </message>
    <message>
      <source>The model is loaded with the first question</source>
      <translation>模型在第一个问题时加载</translation>
    </message>
    <message>
      <source>The model's view begins here</source>
      <translation>模型的视野从这里开始</translation>
    </message>
    <message>
      <source>The one that this machine is logged in with</source>
      <translation>本机登录所用的令牌</translation>
    </message>
    <message>
      <source>The passages that are tried are sent to {host}.</source>
      <translation>所尝试的段落会发送到 {host}。</translation>
    </message>
    <message>
      <source>The probability of each word is kept with answers from now on; hover over a tinted word to see it. A sure model can still be wrong.</source>
      <translation>从现在起，每个词的概率会随回答保存；把鼠标停在着色的词上即可查看。确定的模型也会出错。</translation>
    </message>
    <message>
      <source>The quantum computer is a model of the numbers above, nothing was measured on one. Shaded: 95 % intervals, and the range of the power.</source>
      <translation>量子计算机是由上面的数字构成的模型，没有在真机上测量。阴影：95 % 区间和功率范围。</translation>
    </message>
    <message>
      <source>The rows</source>
      <translation>各行</translation>
    </message>
    <message>
      <source>The same number draws the same answer again.</source>
      <translation>同一个数会再次抽到同样的回答。</translation>
    </message>
    <message>
      <source>The same paper as {file} in “{collection}”</source>
      <translation>与“{collection}”中的 {file} 是同一篇论文</translation>
    </message>
    <message>
      <source>The same words came out again.</source>
      <translation>再次得到了相同的文字。</translation>
    </message>
    <message>
      <source>The sample texts are being read; this takes some seconds</source>
      <translation>正在阅读示例文本；需要几秒钟</translation>
    </message>
    <message>
      <source>The seeds draw from one pool of sentences: the intervals are somewhat narrow.</source>
      <translation>各种子从同一批句子中抽取：区间略偏窄。</translation>
    </message>
    <message numerus="yes">
      <source>The server has {n} models.</source>
      <translation>
        <numerusform>服务器有 {n} 个模型。</numerusform>
      </translation>
    </message>
    <message>
      <source>The small one is often wrong. Fetch a larger one when you like.</source>
      <translation>小模型常常出错。您可随时获取更大的。</translation>
    </message>
    <message>
      <source>The smallest, for machines with little memory.</source>
      <translation>体积最小，适合内存较少的机器。</translation>
    </message>
    <message>
      <source>The study is done</source>
      <translation>研究完成</translation>
    </message>
    <message>
      <source>The training is being prepared</source>
      <translation>正在准备训练</translation>
    </message>
    <message>
      <source>The usual rate for a model that has been trained before.</source>
      <translation>已预训练模型的常用学习率。</translation>
    </message>
    <message>
      <source>The whole model, exactly as it was trained.</source>
      <translation>完整模型，与训练结果完全一致。</translation>
    </message>
    <message>
      <source>The window is built anew in it. Answers follow the language of the question.</source>
      <translation>窗口会以该语言重新构建。回答使用问题的语言。</translation>
    </message>
    <message>
      <source>Theme</source>
      <translation>主题</translation>
    </message>
    <message>
      <source>Theme: as the desktop</source>
      <translation>主题：跟随桌面</translation>
    </message>
    <message>
      <source>Theme: dark</source>
      <translation>主题：深色</translation>
    </message>
    <message>
      <source>Theme: high contrast</source>
      <translation>主题：高对比度</translation>
    </message>
    <message>
      <source>Theme: light</source>
      <translation>主题：浅色</translation>
    </message>
    <message>
      <source>There are no papers yet. Add some on the Papers page first.</source>
      <translation>还没有论文。请先在“论文”页添加。</translation>
    </message>
    <message>
      <source>There is no model to compare yet. Add one on the Models page.</source>
      <translation>还没有可比较的模型。请在“模型”页添加一个。</translation>
    </message>
    <message>
      <source>There is no model yet. Add one under Models.</source>
      <translation>还没有模型。请在“模型”中添加。</translation>
    </message>
    <message>
      <source>There is none yet. Fine-tuning makes one, or add a file.</source>
      <translation>还没有。微调会生成一个，或添加文件。</translation>
    </message>
    <message>
      <source>There is nothing newer</source>
      <translation>没有更新的版本</translation>
    </message>
    <message>
      <source>There is nothing to compare: one of the answers failed.</source>
      <translation>无可比较：其中一个回答失败了。</translation>
    </message>
    <message>
      <source>These files leave this machine, and nothing else does: no papers, no examples. The weights can hold sentences of the papers that they were trained on.</source>
      <translation>只有这些文件会离开本机：不含论文，也不含示例。但权重中可能含有训练所用论文的句子。</translation>
    </message>
    <message>
      <source>Thinking…</source>
      <translation>正在思考…</translation>
    </message>
    <message>
      <source>This collection is empty</source>
      <translation>此论文集是空的</translation>
    </message>
    <message>
      <source>This head has no report.</source>
      <translation>此分类头没有报告。</translation>
    </message>
    <message>
      <source>This one is better (Alt+{key})</source>
      <translation>这个更好 (Alt+{key})</translation>
    </message>
    <message>
      <source>This system cannot shut the network to the processes that read models and papers. They ask for none all the same.</source>
      <translation>本系统无法对读取模型和论文的进程关闭网络。它们本来也不使用网络。</translation>
    </message>
    <message>
      <source>Thought</source>
      <translation>思考</translation>
    </message>
    <message>
      <source>Thought for {m} min {s} s</source>
      <translation>思考了 {m} 分 {s} 秒</translation>
    </message>
    <message>
      <source>Thought for {s} s</source>
      <translation>思考了 {s} 秒</translation>
    </message>
    <message>
      <source>Throw away</source>
      <translation>丢弃</translation>
    </message>
    <message>
      <source>Thrown away</source>
      <translation>已丢弃</translation>
    </message>
    <message>
      <source>Tick what Hilbert shall list. Nothing is copied; the files stay where they are.</source>
      <translation>勾选 Hilbert 要列出的模型。不会复制任何内容；文件留在原处。</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>时间</translation>
    </message>
    <message>
      <source>Tint words that the model was not sure of</source>
      <translation>给模型不确定的词着色</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>标题</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>今天</translation>
    </message>
    <message>
      <source>Together {size}; {free} are free.</source>
      <translation>共 {size}；空闲 {free}。</translation>
    </message>
    <message>
      <source>Token</source>
      <translation>令牌</translation>
    </message>
    <message>
      <source>Tokens of a row</source>
      <translation>每行词元数</translation>
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
      <translation>训练</translation>
    </message>
    <message>
      <source>Train with shots</source>
      <translation>用测量采样训练</translation>
    </message>
    <message>
      <source>Trained</source>
      <translation>已训练</translation>
    </message>
    <message>
      <source>Trained head</source>
      <translation>训练好的分类头</translation>
    </message>
    <message>
      <source>Trained heads</source>
      <translation>训练好的分类头</translation>
    </message>
    <message>
      <source>Training a model</source>
      <translation>正在训练模型</translation>
    </message>
    <message>
      <source>Training a quantum head on {file}</source>
      <translation>正在用 {file} 训练量子分类头</translation>
    </message>
    <message>
      <source>Training {model}</source>
      <translation>训练 {model}</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>重试</translation>
    </message>
    <message>
      <source>Try another word.</source>
      <translation>换个词试试。</translation>
    </message>
    <message>
      <source>Try citations</source>
      <translation>试试引用</translation>
    </message>
    <message>
      <source>Try the sample collection</source>
      <translation>试用示例论文集</translation>
    </message>
    <message>
      <source>Tuned: its vectors are first brought apart by class, as the paper does.</source>
      <translation>已调优：先按类别拉开其向量，与论文做法相同。</translation>
    </message>
    <message>
      <source>Under way</source>
      <translation>进行中</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>撤销</translation>
    </message>
    <message>
      <source>Unpin</source>
      <translation>取消置顶</translation>
    </message>
    <message>
      <source>Unsure below</source>
      <translation>低于此值视为不确定</translation>
    </message>
    <message>
      <source>Untitled</source>
      <translation>无标题</translation>
    </message>
    <message>
      <source>Upload</source>
      <translation>上传</translation>
    </message>
    <message>
      <source>Upload to a hub</source>
      <translation>上传到模型库</translation>
    </message>
    <message>
      <source>Upload…</source>
      <translation>上传…</translation>
    </message>
    <message>
      <source>Use the button of the message</source>
      <translation>使用消息上的按钮</translation>
    </message>
    <message>
      <source>Usual numbers</source>
      <translation>常用数值</translation>
    </message>
    <message>
      <source>Usual text</source>
      <translation>常规文字</translation>
    </message>
    <message>
      <source>Validation accuracy</source>
      <translation>验证准确率</translation>
    </message>
    <message>
      <source>Verdigris</source>
      <translation>铜绿</translation>
    </message>
    <message>
      <source>Version {version}</source>
      <translation>版本 {version}</translation>
    </message>
    <message>
      <source>Version {version} is there</source>
      <translation>有新版本 {version}</translation>
    </message>
    <message>
      <source>Version {version} is there, {size}</source>
      <translation>有新版本 {version}，{size}</translation>
    </message>
    <message>
      <source>View</source>
      <translation>视图</translation>
    </message>
    <message>
      <source>Violet</source>
      <translation>紫色</translation>
    </message>
    <message>
      <source>Waits until the answer in another conversation is finished</source>
      <translation>等待另一对话中的回答完成</translation>
    </message>
    <message>
      <source>Warm-up, share of steps</source>
      <translation>预热步数比例</translation>
    </message>
    <message>
      <source>Weight decay</source>
      <translation>权重衰减</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>What does the no-cloning theorem say, and why does it hold?</source>
      <translation>不可克隆定理说了什么，为什么成立？</translation>
    </message>
    <message>
      <source>What had arrived is kept.</source>
      <translation>已收到的内容都已保存。</translation>
    </message>
    <message>
      <source>What is trained</source>
      <translation>训练内容</translation>
    </message>
    <message>
      <source>What leaves this machine</source>
      <translation>离开本机的内容</translation>
    </message>
    <message>
      <source>What the message offers</source>
      <translation>消息提供的操作</translation>
    </message>
    <message>
      <source>What the model is told before the conversation begins.</source>
      <translation>对话开始前告诉模型的内容。</translation>
    </message>
    <message>
      <source>What would you like to do?</source>
      <translation>您想做什么？</translation>
    </message>
    <message>
      <source>What would you like to understand?</source>
      <translation>您想弄懂什么？</translation>
    </message>
    <message>
      <source>Where a model makes things up, answers to the same question differ in meaning (semantic entropy; Farquhar et al., Nature 630, 625, 2024).</source>
      <translation>模型编造之处，对同一问题的回答含义不同（语义熵；Farquhar 等，Nature 630, 625, 2024）。</translation>
    </message>
    <message>
      <source>Where gradients come from when training with shots.</source>
      <translation>采样训练时梯度的来源。</translation>
    </message>
    <message>
      <source>Where models are searched and fetched, if the usual hub is slow or out of reach.</source>
      <translation>常用模型库较慢或无法访问时，在哪里搜索和获取模型。</translation>
    </message>
    <message>
      <source>Where to look for models</source>
      <translation>在哪里查找模型</translation>
    </message>
    <message>
      <source>Where to look for passages</source>
      <translation>在哪里查找段落</translation>
    </message>
    <message>
      <source>Which answer is better? The choice is kept and can be exported.</source>
      <translation>哪个回答更好？选择会保存，并可导出。</translation>
    </message>
    <message>
      <source>Which parts help</source>
      <translation>哪些部分有帮助</translation>
    </message>
    <message>
      <source>Which settings matter</source>
      <translation>哪些设置重要</translation>
    </message>
    <message>
      <source>Who gives the {side}</source>
      <translation>由谁给出：{side}</translation>
    </message>
    <message>
      <source>Why can an unknown quantum state not be copied?</source>
      <translation>为什么不能复制未知的量子态？</translation>
    </message>
    <message>
      <source>With 95 % intervals over the seeds.</source>
      <translation>带有各随机种子上的 95 % 区间。</translation>
    </message>
    <message>
      <source>Without it only the front and a linear layer remain.</source>
      <translation>不使用时，只剩前端和一个线性层。</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>措辞</translation>
    </message>
    <message>
      <source>Words, or owner/name</source>
      <translation>词语，或 所有者/名称</translation>
    </message>
    <message>
      <source>Work is running: the language changes with the next start</source>
      <translation>有任务在运行：语言将在下次启动时更改</translation>
    </message>
    <message>
      <source>Working out what can be exported…</source>
      <translation>正在确定可以导出什么…</translation>
    </message>
    <message>
      <source>Working out what this training would do…</source>
      <translation>正在推算此训练的内容…</translation>
    </message>
    <message>
      <source>Works on top of its base; its strength can be changed in the chat.</source>
      <translation>叠加在其基础模型上使用；强度可在对话中调整。</translation>
    </message>
    <message>
      <source>Write a Bell-state circuit in OpenQASM.</source>
      <translation>用 OpenQASM 写一个贝尔态电路。</translation>
    </message>
    <message>
      <source>Write a question</source>
      <translation>写问题</translation>
    </message>
    <message>
      <source>Write one</source>
      <translation>写一个</translation>
    </message>
    <message>
      <source>Writing {file}</source>
      <translation>正在写入 {file}</translation>
    </message>
    <message>
      <source>Written by hand</source>
      <translation>手工编写</translation>
    </message>
    <message>
      <source>XTC</source>
      <translation>XTC</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>昨天</translation>
    </message>
    <message>
      <source>Your library could not be opened</source>
      <translation>无法打开您的文库</translation>
    </message>
    <message>
      <source>Your own commands for formulas, as in the head of a paper: \newcommand{\T}{\mathcal{T}}, \DeclareMathOperator, \def.</source>
      <translation>您自己的公式命令，如论文开头：\newcommand{\T}{\mathcal{T}}、\DeclareMathOperator、\def。</translation>
    </message>
    <message>
      <source>Your question is sent as soon as everything is loaded</source>
      <translation>全部加载完成后将发送您的问题</translation>
    </message>
    <message>
      <source>about {hours} h left</source>
      <translation>约剩 {hours} 小时</translation>
    </message>
    <message>
      <source>about {hours} h {minutes} min left</source>
      <translation>约剩 {hours} 小时 {minutes} 分</translation>
    </message>
    <message>
      <source>about {middle}, between {low} and {high}</source>
      <translation>约 {middle}，介于 {low} 与 {high} 之间</translation>
    </message>
    <message>
      <source>about {minutes} min left</source>
      <translation>约剩 {minutes} 分</translation>
    </message>
    <message>
      <source>about {time} left</source>
      <translation>约剩 {time}</translation>
    </message>
    <message>
      <source>about {used} tokens with this draft</source>
      <translation>含此草稿约 {used} 个词元</translation>
    </message>
    <message>
      <source>adapter</source>
      <translation>适配器</translation>
    </message>
    <message>
      <source>all-MiniLM-L6-v2, which came with Hilbert</source>
      <translation>all-MiniLM-L6-v2，随 Hilbert 附带</translation>
    </message>
    <message>
      <source>answer from the model</source>
      <translation>由模型回答</translation>
    </message>
    <message>
      <source>ask back</source>
      <translation>反问</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>手写</translation>
    </message>
    <message>
      <source>comes with Hilbert</source>
      <translation>随 Hilbert 提供</translation>
    </message>
    <message>
      <source>computed</source>
      <translation>计算得出</translation>
    </message>
    <message>
      <source>confidence {share}</source>
      <translation>确定性 {share}</translation>
    </message>
    <message>
      <source>context with this draft about {used} / {length}</source>
      <translation>含此草稿的上下文约 {used} / {length}</translation>
    </message>
    <message>
      <source>context with this draft {used} / {length}</source>
      <translation>含此草稿的上下文 {used} / {length}</translation>
    </message>
    <message>
      <source>context {length}</source>
      <translation>上下文 {length}</translation>
    </message>
    <message>
      <source>context {used} / {length}</source>
      <translation>上下文 {used} / {length}</translation>
    </message>
    <message>
      <source>conversation</source>
      <translation>对话</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>空</translation>
    </message>
    <message>
      <source>epoch</source>
      <translation>轮</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>失败</translation>
    </message>
    <message>
      <source>finished</source>
      <translation>已完成</translation>
    </message>
    <message>
      <source>first token {seconds} s</source>
      <translation>首个词元 {seconds} 秒</translation>
    </message>
    <message>
      <source>from papers</source>
      <translation>来自论文</translation>
    </message>
    <message numerus="yes">
      <source>hardly supports {n} sentences</source>
      <translation>
        <numerusform>几乎不支持 {n} 句</numerusform>
      </translation>
    </message>
    <message>
      <source>imported</source>
      <translation>导入</translation>
    </message>
    <message>
      <source>interrupted</source>
      <translation>已中断</translation>
    </message>
    <message>
      <source>labelled sentences</source>
      <translation>已标注的句子</translation>
    </message>
    <message>
      <source>learning rate</source>
      <translation>学习率</translation>
    </message>
    <message>
      <source>less than 1%</source>
      <translation>不到 1 %</translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>不到一分钟</translation>
    </message>
    <message>
      <source>loss {loss}</source>
      <translation>损失 {loss}</translation>
    </message>
    <message>
      <source>matched</source>
      <translation>已匹配</translation>
    </message>
    <message numerus="yes">
      <source>may contradict {n} sentences</source>
      <translation>
        <numerusform>可能与 {n} 句矛盾</numerusform>
      </translation>
    </message>
    <message>
      <source>merged</source>
      <translation>已合并</translation>
    </message>
    <message>
      <source>name/model</source>
      <translation>名称/模型</translation>
    </message>
    <message>
      <source>nats</source>
      <translation>奈特</translation>
    </message>
    <message>
      <source>nats a token</source>
      <translation>奈特/词元</translation>
    </message>
    <message>
      <source>nearly the same as another</source>
      <translation>与另一个几乎相同</translation>
    </message>
    <message>
      <source>nearly the same as one held out</source>
      <translation>与一个留出的几乎相同</translation>
    </message>
    <message>
      <source>none</source>
      <translation>无</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>还没有</translation>
    </message>
    <message>
      <source>norm</source>
      <translation>范数</translation>
    </message>
    <message>
      <source>not answered by the papers</source>
      <translation>论文没有回答</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>未注明</translation>
    </message>
    <message>
      <source>not supported by its passage</source>
      <translation>其段落不支持</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>无</translation>
    </message>
    <message>
      <source>of one's own</source>
      <translation>自定义</translation>
    </message>
    <message>
      <source>off</source>
      <translation>关闭</translation>
    </message>
    <message>
      <source>p. {page}</source>
      <translation>第 {page} 页</translation>
    </message>
    <message>
      <source>paused</source>
      <translation>已暂停</translation>
    </message>
    <message>
      <source>points</source>
      <translation>百分点</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>就绪</translation>
    </message>
    <message>
      <source>rejected by hand</source>
      <translation>手动拒绝</translation>
    </message>
    <message>
      <source>rows</source>
      <translation>行</translation>
    </message>
    <message>
      <source>running</source>
      <translation>正在运行</translation>
    </message>
    <message>
      <source>search the papers</source>
      <translation>查找论文</translation>
    </message>
    <message>
      <source>step</source>
      <translation>步</translation>
    </message>
    <message>
      <source>stopped</source>
      <translation>已停止</translation>
    </message>
    <message>
      <source>stronger model</source>
      <translation>更强的模型</translation>
    </message>
    <message numerus="yes">
      <source>supports {n} sentences</source>
      <translation>
        <numerusform>支持 {n} 句</numerusform>
      </translation>
    </message>
    <message>
      <source>the model was asked, too</source>
      <translation>也询问了模型</translation>
    </message>
    <message>
      <source>the oldest turns leave the model's view</source>
      <translation>最早的几轮会离开模型的视野</translation>
    </message>
    <message>
      <source>to test with</source>
      <translation>用于测试</translation>
    </message>
    <message>
      <source>to train on</source>
      <translation>用于训练</translation>
    </message>
    <message>
      <source>to validate by</source>
      <translation>用于验证</translation>
    </message>
    <message>
      <source>too long</source>
      <translation>太长</translation>
    </message>
    <message>
      <source>training</source>
      <translation>训练</translation>
    </message>
    <message>
      <source>unfinished, {size} are here</source>
      <translation>未完成，已有 {size}</translation>
    </message>
    <message>
      <source>unsure</source>
      <translation>不确定</translation>
    </message>
    <message>
      <source>validation</source>
      <translation>验证</translation>
    </message>
    <message numerus="yes">
      <source>{count} tokens</source>
      <translation>
        <numerusform>{count} 个词元</numerusform>
      </translation>
    </message>
    <message>
      <source>{current} of {matches}</source>
      <translation>{current} / {matches}</translation>
    </message>
    <message>
      <source>{data}, classes {labels}. Encoder {encoder}. The head of seed {seed} is kept: {accuracy} of its test sentences right.</source>
      <translation>{data}，类别 {labels}。编码器 {encoder}。保留种子 {seed} 的分类头：其测试句子的正确率为 {accuracy}。</translation>
    </message>
    <message>
      <source>{device}: {download} to fetch, {disk} on disk</source>
      <translation>{device}：需下载 {download}，占用磁盘 {disk}</translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} files</source>
      <translation>
        <numerusform>{done} / {n:,} 个文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} pages</source>
      <translation>
        <numerusform>{done} / {n:,} 页</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} papers</source>
      <translation>
        <numerusform>{done} / {n:,} 篇论文</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} passages</source>
      <translation>
        <numerusform>{done} / {n:,} 个段落</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{done} of {n:,} steps</source>
      <translation>
        <numerusform>{done} / {n:,} 步</numerusform>
      </translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} / {total}</translation>
    </message>
    <message>
      <source>{done} of {total} MB</source>
      <translation>{done} / {total} MB</translation>
    </message>
    <message>
      <source>{done} of {total} packages are installed ({size}). It goes on where it was.</source>
      <translation>已安装 {total} 个软件包中的 {done} 个（{size}）。将从停下处继续。</translation>
    </message>
    <message>
      <source>{done} of {total} {unit}</source>
      <translation>{done} / {total} {unit}</translation>
    </message>
    <message>
      <source>{file} could not be written.</source>
      <translation>无法写入 {file}。</translation>
    </message>
    <message>
      <source>{file} is being fetched; the rail shows how far</source>
      <translation>正在获取 {file}；侧栏显示进度</translation>
    </message>
    <message>
      <source>{file} is written</source>
      <translation>{file} 已写入</translation>
    </message>
    <message>
      <source>{kinds}. {why}</source>
      <translation>{kinds}。{why}</translation>
    </message>
    <message>
      <source>{learned} of {all} tokens are learnt</source>
      <translation>学习 {all} 个词元中的 {learned} 个</translation>
    </message>
    <message>
      <source>{loss} after step {step}</source>
      <translation>{loss}（第 {step} 步之后）</translation>
    </message>
    <message>
      <source>{made} ({model})</source>
      <translation>{made}（{model}）</translation>
    </message>
    <message>
      <source>{millions} million parameters</source>
      <translation>{millions} 百万参数</translation>
    </message>
    <message>
      <source>{model} is asked: of {all} labelled sentences {judged} are judged right with it, {without} without.</source>
      <translation>将询问 {model}：在 {all} 个已标注的句子中，有它时判断正确 {judged} 个，没有时 {without} 个。</translation>
    </message>
    <message>
      <source>{model} is not asked: of {all} labelled sentences {judged} are judged right with it, {without} without.</source>
      <translation>不询问 {model}：在 {all} 个已标注的句子中，有它时判断正确 {judged} 个，没有时 {without} 个。</translation>
    </message>
    <message>
      <source>{model} on {host} · not offline</source>
      <translation>{host} 上的 {model} · 非离线</translation>
    </message>
    <message numerus="yes">
      <source>{n:,} added</source>
      <translation>
        <numerusform>已添加 {n:,} 篇</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} already there</source>
      <translation>
        <numerusform>{n:,} 篇已存在</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} could not be read</source>
      <translation>
        <numerusform>{n:,} 个无法读取</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} papers</source>
      <translation>
        <numerusform>{n:,} 篇论文</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} papers removed; the files stay where they are</source>
      <translation>
        <numerusform>已移除 {n:,} 篇论文；文件留在原处</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n:,} passages</source>
      <translation>
        <numerusform>{n:,} 个段落</numerusform>
      </translation>
    </message>
    <message>
      <source>{names} added</source>
      <translation>已添加 {names}</translation>
    </message>
    <message>
      <source>{name} (not offline)</source>
      <translation>{name}（非离线）</translation>
    </message>
    <message>
      <source>{name} answers…</source>
      <translation>{name} 正在回答…</translation>
    </message>
    <message>
      <source>{name} deleted, {size} are freed</source>
      <translation>已删除 {name}，释放 {size}</translation>
    </message>
    <message>
      <source>{name} removed</source>
      <translation>已移除 {name}</translation>
    </message>
    <message>
      <source>{name} taken off the list; its file stays</source>
      <translation>已将 {name} 移出列表；文件保留</translation>
    </message>
    <message>
      <source>{name} · {size}</source>
      <translation>{name} · {size}</translation>
    </message>
    <message>
      <source>{name}, a study</source>
      <translation>{name}（研究）</translation>
    </message>
    <message>
      <source>{name}, unfinished</source>
      <translation>{name}，未完成</translation>
    </message>
    <message>
      <source>{name}: back to the default</source>
      <translation>{name}：恢复默认</translation>
    </message>
    <message>
      <source>{name}: {count} points, from {first} to {last}; lowest {low}, highest {high}.</source>
      <translation>{name}：{count} 个点，从 {first} 到 {last}；最低 {low}，最高 {high}。</translation>
    </message>
    <message numerus="yes">
      <source>{n} accepted</source>
      <translation>
        <numerusform>已接受 {n} 个</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} also found</source>
      <translation>
        <numerusform>另外找到 {n} 个</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} billion</source>
      <translation>{n} 十亿</translation>
    </message>
    <message numerus="yes">
      <source>{n} cited</source>
      <translation>
        <numerusform>引用 {n} 个</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} conversations added</source>
      <translation>
        <numerusform>已添加 {n} 个对话</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} conversations written to {file}</source>
      <translation>
        <numerusform>已将 {n} 个对话写入 {file}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} entries copied as BibTeX</source>
      <translation>
        <numerusform>已将 {n} 个条目复制为 BibTeX</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples accepted</source>
      <translation>
        <numerusform>已接受 {n} 个示例</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples are in {name}</source>
      <translation>
        <numerusform>{name} 中有 {n} 个示例</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples deleted</source>
      <translation>
        <numerusform>已删除 {n} 个示例</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples imported</source>
      <translation>
        <numerusform>已导入 {n} 个示例</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples kept</source>
      <translation>
        <numerusform>保留 {n} 个示例</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples proposed</source>
      <translation>
        <numerusform>已生成 {n} 个示例</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} examples rejected</source>
      <translation>
        <numerusform>已拒绝 {n} 个示例</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files are in {file}</source>
      <translation>
        <numerusform>{file} 中有 {n} 个文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} files made</source>
      <translation>
        <numerusform>已生成 {n} 个文件</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} found</source>
      <translation>
        <numerusform>找到 {n} 个</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} million</source>
      <translation>{n} 百万</translation>
    </message>
    <message numerus="yes">
      <source>{n} minutes</source>
      <translation>
        <numerusform>{n} 分钟</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} more imports waiting</source>
      <translation>
        <numerusform>还有 {n} 个导入在等待</numerusform>
      </translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} / {all}</translation>
    </message>
    <message>
      <source>{n} of {all} agree</source>
      <translation>{all} 个中有 {n} 个一致</translation>
    </message>
    <message numerus="yes">
      <source>{n} operations</source>
      <translation>
        <numerusform>{n} 个操作</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} papers</source>
      <translation>
        <numerusform>{n} 篇论文</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} picks written</source>
      <translation>
        <numerusform>已写入 {n} 个选择</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work are running</source>
      <translation>
        <numerusform>{n} 个任务正在运行</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work are still running.</source>
      <translation>
        <numerusform>还有 {n} 个任务正在运行。</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} pieces of work have ended</source>
      <translation>
        <numerusform>{n} 个任务已结束</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} proposed</source>
      <translation>
        <numerusform>待定 {n} 个</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} qubits</source>
      <translation>
        <numerusform>{n} 个量子比特</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rejected</source>
      <translation>
        <numerusform>已拒绝 {n} 个</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} rows cut</source>
      <translation>
        <numerusform>{n} 行被截断</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} seconds</source>
      <translation>
        <numerusform>{n} 秒</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tokens</source>
      <translation>
        <numerusform>{n} 个词元</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} tokens are cut</source>
      <translation>
        <numerusform>{n} 个词元被截断</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{n} without anything to learn</source>
      <translation>
        <numerusform>{n} 个没有可学内容</numerusform>
      </translation>
    </message>
    <message>
      <source>{qubits}, {operations}; read from the text, nothing was run</source>
      <translation>{qubits}，{operations}；从文本读取，没有运行任何内容</translation>
    </message>
    <message>
      <source>{rate} tokens/s</source>
      <translation>{rate} 词元/秒</translation>
    </message>
    <message>
      <source>{share} cached</source>
      <translation>缓存 {share}</translation>
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
      <translation>{steps}，每轮 {tokens} 个词元（含填充）</translation>
    </message>
    <message>
      <source>{technique} on {model}</source>
      <translation>{technique}，基于 {model}</translation>
    </message>
    <message>
      <source>{title}, p. {page}</source>
      <translation>{title}，第 {page} 页</translation>
    </message>
    <message>
      <source>{train} to train on, {validation} to validate by, {test} to test with</source>
      <translation>{train} 用于训练，{validation} 用于验证，{test} 用于测试</translation>
    </message>
    <message>
      <source>{used} tokens with this draft</source>
      <translation>含此草稿 {used} 个词元</translation>
    </message>
    <message>
      <source>{value} ({low} to {high})</source>
      <translation>{value}（{low} 至 {high}）</translation>
    </message>
    <message>
      <source>“{name}” removed; the files stay where they are</source>
      <translation>已移除“{name}”；文件留在原处</translation>
    </message>
  </context>
</TS>
