/** Further places of prompts and settings: docstrings, lists, notebooks, SQL, spellings of other languages, flows. */
import { describe, expect, it } from 'vitest';
import { inShop } from '../support/shop.ts';
import type { Edits } from '../support/world.ts';

/** A notebook as its editors write it. */
const notebook = (...lines: string[]): string =>
  `${JSON.stringify(
    {
      cells: [
        { cell_type: 'markdown', metadata: {}, source: ['prompt = "What a model never gets to read"'] },
        { cell_type: 'code', metadata: {}, outputs: [{ text: ['prompt: "out it came"'] }], source: lines },
      ],
      nbformat: 4,
    },
    null,
    1,
  )}\n`;

const BASE: Edits = {
  'src/signs.py':
    'import dspy\n\nclass Sort(dspy.Signature):\n    """Sort the letter of a customer.\n    Take one shelf."""\n\n    letter: str = dspy.InputField(desc="What the customer wrote")\n    shelf: str = dspy.OutputField()\n\nname = dspy.Predict("letter, shelf -> title, colour of it")\n',
  'src/forms.py':
    'import instructor\nfrom pydantic import BaseModel, Field\n\nclass Parcel(BaseModel):\n    """A parcel as the letter tells."""\n    weight: int = Field(..., description="How heavy in grams")\n\nask(response_model=Parcel)\n',
  'src/pages.py':
    'from fastapi import FastAPI\nfrom openai import OpenAI\nfrom pydantic import BaseModel, Field\n\nclass Page(BaseModel):\n    """A page as browsers get it."""\n    number: int = Field(..., description="Which page of all it is")\n\n@app.get("/", response_model=Page)\ndef page(): ...\n',
  'src/tools.py':
    'from agents import Agent, function_tool\n\n@function_tool\ndef track(parcel: str) -> str:\n    """Say where the parcel is."""\n    return find(parcel)\n\ndef weigh(parcel: str) -> int:\n    """Say how heavy the parcel is."""\n    return scale(parcel)\n\ndef pack(parcel: str) -> None:\n    """Put all of it in a box."""\n\nagent = Agent(name="desk", tools=[track, weigh], instructions=[\n    "Be kind to all of them.",\n    "Name the parcel once.",  # not twice\n    "Say when it comes.",\n])\n',
  'src/team.py':
    'from crewai import Agent, Task\nbuyer = Agent(role="Buyer of tea", goal="Find the best of teas", backstory="You drank them all.")\nbuy = Task(description="Buy ten of the teas.", expected_output="A list of ten teas")\n',
  'src/made.py':
    'import litellm\n\ndef build_prompt(letter):\n    """Puts it together."""\n    head = "Sort the letter below by what it asks for."\n    return head + f"""\nThe letter:\n{letter}\nOne word is enough.\n"""\n\nPROMPTS = {\n    "short": "Say it in one short sentence.",\n    "long": "Say it in three long sentences.",\n}\nfull_prompt = head + "\\n\\n" + letter + "\\nAnswer with one word alone."\n',
  'src/few.py':
    'from openai import OpenAI\nask([{"role": "user", "content": "Where is my blue parcel?"}, {"role": "assistant", "content": [{"type": "text", "text": "On its way to you."}]}])\nguide = """You are a guide in a museum of tea."""\nlimit = int(os.getenv("MAX_TOKENS", "300"))\nllm = Chat(temperature: float = 0.3, top_k=40)\n',
  'src/lines.py': 'SYSTEM_PROMPT = (\n    "You are the desk "\n    "and nothing else."\n)\n',
  'src/weather.py':
    'def report(temperature=21.5):\n    return {"temperature": 21.5, "text": "A mild day, as they say here"}\n',
  'src/Desk.java':
    'import dev.langchain4j.service.SystemMessage;\ninterface Desk {\n  @SystemMessage({\n    "You sort the letters.",\n    "You take one shelf.",\n    "You say why."\n  })\n  @UserMessage("Sort this letter of today: {letter}")\n  String sort(String letter);\n}\nvar model = Chat.builder().modelName(GPT_4_O_MINI).temperature(0.3).build();\nvar client = ChatClient.builder(model).defaultSystem("You are the desk of a shop.").build();\n',
  'src/Desk.kt':
    'val model = chat(OpenAIModels.GPT4o)\nval agent = AIAgent(systemPrompt = """\n  You are the desk\n  of a shop.\n""".trimIndent(), temperature = 0.4)\n',
  'src/Desk.cs':
    'var history = new ChatHistory();\nhistory.AddSystemMessage("You are the desk of a shop.");\nvar settings = new OpenAIPromptExecutionSettings { Temperature = 0.2f, MaxTokens = 300 };\n[KernelFunction, Description("Say where a parcel is")]\n',
  'src/desk.go':
    'package desk\n\nvar ask = openai.ChatCompletionNewParams{\n\tModel: openai.ChatModelGPT4o,\n\tTemperature: openai.Float(0.2),\n\tMessages: []any{openai.SystemMessage(`You are\nthe desk.`)},\n}\n',
  'src/desk.php':
    "<?php\n$answer = OpenAI::chat()->create([\n    'model' => 'gpt-4o-mini',\n    'temperature' => $given['temperature'] ?? 0.7,\n    'messages' => [['role' => 'system', 'content' => 'Sort the letter of ' . $name . ', and say\nwhich shelf it is.']],\n]);\n$text = Prism::text()->withSystemPrompt(<<<TEXT\n    You are the desk\n    of a shop.\n    TEXT)->withMaxTokens(200);\n",
  'src/desk.rb':
    'chat = RubyLLM.chat(model: "gpt-4o-mini").with_temperature(0.2)\nchat.with_instructions "You are the desk of a shop."\nchat.ask "Sort this letter by what it asks for"\n',
  'src/desk.rs':
    'let desk = client.agent(openai::O4_MINI)\n    .preamble(r#"You are the "desk" of a shop."#)\n    .temperature(0.2);\n',
  'src/desk.ts':
    "import { generateText, tool } from 'ai';\nconst track = tool({\n  description: 'Say where a parcel is.',\n  inputSchema: z.object({ parcel: z.string().describe('The number on the parcel') }),\n});\nawait generateText({ model: openai('gpt-5-mini'), maxOutputTokens: given ?? 300, prompt: process.env.ASK ?? 'Sort the letters of today.' });\n",
  'src/desk.ex':
    '%{llm: ChatOpenAI.new!(%{model: "gpt-4o"})}\nMessage.new_system!("You are the desk of a shop.")\n',
  'models/Modelfile': 'FROM llama3.2\nPARAMETER temperature 0.2\nSYSTEM """You are the desk\nof a shop."""\n',
  'db/0007_prompts.sql':
    "-- Prompts of the desk, as of today\nINSERT INTO prompts (name, template) VALUES\n  ('sort', 'Sort the letter of a customer.\nDon''t take two shelves.');\nUPDATE agents SET model = 'gpt-4o', system_prompt = $$You are the desk\nof a shop.$$ WHERE id = 1;\nINSERT INTO products (name, about) VALUES ('tea', 'A tea as you know it');\nCOMMENT ON COLUMN prompts.template IS 'What a model is asked with';\n",
  'lab/sort.ipynb': notebook(
    'from openai import OpenAI\n',
    'MODEL = "gpt-4o"\n',
    'prompt = f"""Sort the letter:\n',
    '{letter} – on one shelf"""\n',
    'rows = read("letters of today")',
  ),
  'flows/desk.json': `${JSON.stringify(
    {
      nodes: [
        {
          type: '@n8n/n8n-nodes-langchain.agent',
          parameters: {
            text: 'Sort this letter of today.',
            options: { systemMessage: 'You are the desk.' },
          },
        },
        { type: 'lmChat', parameters: { model: { __rl: true, value: 'glm-4.7' } } },
        {
          data: {
            model: { name: 'gpt-4.1-mini', provider: 'openai', completion_params: { temperature: 0.3 } },
            prompt_template: [{ role: 'system', text: 'You sort letters.' }],
          },
        },
      ],
    },
    null,
    1,
  )}\n`,
  'deploy/desk.yaml':
    'kind: ConfigMap\ndata:\n  desk.yaml: |\n    llm:\n      # of the desk\n      model: gpt-4o\n    tools: []\n',
  'deploy/all.yaml':
    'kind: Service\nmetadata:\n  name: desk\n---\nkind: ConfigMap\nmetadata:\n  name: desk\ndata:\n  LLM_MODEL: gpt-4o\n  COLOUR: blue\n',
  'deploy/pod.yaml':
    'spec:\n  containers:\n    - env:\n        - name: OPENAI_MODEL\n          value: gpt-4o\n        - name: COLOUR\n          value: blue\n',
  'deploy/bedrock.tf':
    'module "desk" {\n  foundation_model = "anthropic.claude-v2"\n  instruction = <<-EOT\n    You are the desk\n    of a shop.\n  EOT\n}\nvariable "desk_model" {\n  default = "eu.anthropic.claude-sonnet-4-5-20250929-v1:0"\n}\n',
  'app/desk.toml':
    '[llm]\nmodel = "gpt-4o"\nsystem_prompt = """\nYou are the desk\nof a shop.\n"""\nseed = 7\n',
  'app/tasks.yaml':
    'sort:\n  description: Sort the letters of today\n  expected_output: A shelf for each of them\n',
  'app/list.yaml': 'letters:\n  - name: gpt-4o\n    description: Sort the letters of today\n',
};

/** Each change, and what must be said of it: place and words. */
const SEEN: readonly [path: string, from: string, to: string, said: string][] = [
  ['src/signs.py', 'one shelf', 'two shelves', 'signs.py:5`: prompt in code: Sort'],
  ['src/signs.py', 'customer wrote', 'customer says', 'signs.py:7`: prompt in code: letter'],
  ['src/signs.py', 'colour', 'size', 'signs.py:10`: prompt in code: Predict'],
  ['src/forms.py', 'as the letter', 'as a letter', 'forms.py:5`: prompt in code: Parcel'],
  ['src/forms.py', 'grams', 'pounds', 'forms.py:6`: prompt in code: weight'],
  ['src/tools.py', 'where the', 'where a', 'tools.py:5`: prompt in code: track'],
  ['src/tools.py', 'how heavy', 'how large', 'tools.py:9`: prompt in code: weigh'],
  ['src/tools.py', 'Be kind', 'Be curt', 'tools.py:16`: prompt in code: instructions'],
  ['src/tools.py', 'Say when', 'Say why', 'tools.py:18`: prompt in code: instructions'],
  ['src/team.py', 'of tea"', 'of coffee"', 'team.py:2`: prompt in code: role'],
  ['src/team.py', 'Buy ten', 'Buy two', 'team.py:3`: prompt in code: description'],
  ['src/made.py', 'asks for', 'says', 'made.py:5`: prompt in code: build_prompt'],
  ['src/made.py', 'is enough', 'will do', 'made.py:9`: prompt in code: build_prompt'],
  ['src/made.py', 'three long', 'two long', 'made.py:14`: prompt in code: PROMPTS'],
  ['src/made.py', 'one word alone', 'two words', 'made.py:16`: prompt in code: full_prompt'],
  ['src/few.py', 'blue', 'red', 'few.py:2`: prompt in code: user'],
  ['src/few.py', 'way to you', 'way', 'few.py:2`: prompt in code: assistant'],
  ['src/few.py', 'museum of tea', 'house of tea', 'few.py:3`: prompt in code: guide'],
  ['src/few.py', '"300"', '"400"', 'few.py:4`: MAX_TOKENS in code'],
  ['src/few.py', '0.3', '0.4', 'few.py:5`: temperature in code: 0.3 → 0.4'],
  ['src/few.py', '=40', '=20', 'few.py:5`: top_k in code: 40 → 20'],
  ['src/Desk.java', 'one shelf', 'two shelves', 'Desk.java:5`: prompt in code: SystemMessage'],
  ['src/Desk.java', 'of today', 'of now', 'Desk.java:8`: prompt in code: UserMessage'],
  ['src/Desk.java', 'GPT_4_O_MINI', 'GPT_4_1', 'Desk.java:11`: model in code: GPT_4_O_MINI → GPT_4_1'],
  ['src/Desk.java', '0.3', '0.9', 'Desk.java:11`: temperature in code: 0.3 → 0.9'],
  ['src/Desk.java', 'the desk', 'a desk', 'Desk.java:12`: prompt in code: defaultSystem'],
  ['src/Desk.kt', 'GPT4o', 'GPT4oMini', 'Desk.kt:1`: model in code: GPT4o → GPT4oMini'],
  ['src/Desk.kt', 'of a shop', 'of shops', 'Desk.kt:4`: prompt in code: systemPrompt'],
  ['src/Desk.cs', 'the desk', 'a desk', 'Desk.cs:2`: prompt in code: AddSystemMessage'],
  ['src/Desk.cs', '0.2f', '0.5f', 'Desk.cs:3`: Temperature in code: 0.2f → 0.5f'],
  ['src/desk.go', 'GPT4o', 'GPT4oMini', 'desk.go:4`: model in code: ChatModelGPT4o → ChatModelGPT4oMini'],
  ['src/desk.go', '0.2', '0.5', 'desk.go:5`: Temperature in code: 0.2 → 0.5'],
  ['src/desk.go', 'the desk', 'a desk', 'desk.go:7`: prompt in code: SystemMessage'],
  ['src/desk.php', '0.7', '0.2', 'desk.php:4`: temperature in code: 0.7 → 0.2'],
  ['src/desk.php', 'which shelf', 'what shelf', 'desk.php:6`: prompt in code: system'],
  ['src/desk.php', 'of a shop', 'of shops', 'desk.php:10`: prompt in code: withSystemPrompt'],
  ['src/desk.php', '200', '300', 'desk.php:11`: MaxTokens in code: 200 → 300'],
  ['src/desk.rb', '0.2', '0.5', 'desk.rb:1`: temperature in code: 0.2 → 0.5'],
  ['src/desk.rb', 'it asks', 'it says', 'desk.rb:3`: prompt in code: ask'],
  ['src/desk.rs', 'O4_MINI', 'GPT_4O', 'desk.rs:1`: model in code: O4_MINI → GPT_4O'],
  ['src/desk.rs', 'of a shop', 'of shops', 'desk.rs:2`: prompt in code: preamble'],
  ['src/desk.ts', 'where a', 'where the', 'desk.ts:3`: prompt in code: description'],
  ['src/desk.ts', 'number on', 'name on', 'desk.ts:4`: prompt in code: parcel'],
  ['src/desk.ts', '300', '400', 'desk.ts:6`: maxOutputTokens in code: 300 → 400'],
  ['src/desk.ts', 'of today', 'of now', 'desk.ts:6`: prompt in code: prompt'],
  ['src/desk.ex', 'the desk', 'a desk', 'desk.ex:2`: prompt in code: new_system!'],
  ['models/Modelfile', 'llama3.2', 'llama3.3', 'Modelfile:1`: model in code: llama3.2 → llama3.3'],
  ['models/Modelfile', '0.2', '0.5', 'Modelfile:2`: temperature in code: 0.2 → 0.5'],
  ['models/Modelfile', 'of a shop', 'of shops', 'Modelfile:4`: prompt in code: SYSTEM'],
  ['db/0007_prompts.sql', 'two shelves', 'more', '0007_prompts.sql:4`: prompt in SQL: prompts'],
  ['db/0007_prompts.sql', 'gpt-4o', 'gpt-5', '0007_prompts.sql:5`: model in SQL: gpt-4o → gpt-5'],
  ['db/0007_prompts.sql', 'of a shop', 'of shops', '0007_prompts.sql:6`: prompt in SQL: system_prompt'],
  ['lab/sort.ipynb', 'gpt-4o', 'gpt-5', 'sort.ipynb:22`: model in a notebook: gpt-4o → gpt-5'],
  ['lab/sort.ipynb', 'on one shelf', 'on a shelf', 'sort.ipynb:24`: prompt in a notebook: prompt'],
  ['flows/desk.json', 'of today', 'of now', 'desk.json:6`: nodes.0.parameters.text changed'],
  ['flows/desk.json', 'the desk', 'a desk', 'desk.json:8`: nodes.0.parameters.options.systemMessage changed'],
  ['flows/desk.json', 'glm-4.7', 'glm-5', 'desk.json:17`: nodes.1.parameters.model.value: glm-4.7 → glm-5'],
  ['flows/desk.json', '4.1-mini', '4.1', 'desk.json:24`: nodes.2.data.model.name: gpt-4.1-mini → gpt-4.1'],
  ['flows/desk.json', 'You sort', 'You read', 'desk.json:33`: nodes.2.data.prompt_template.0.text changed'],
  ['deploy/desk.yaml', 'gpt-4o', 'gpt-5', 'desk.yaml:6`: data.desk.yaml.llm.model: gpt-4o → gpt-5'],
  ['deploy/all.yaml', 'gpt-4o', 'gpt-5', 'all.yaml:9`: ConfigMap/desk.data.LLM_MODEL changed'],
  ['deploy/pod.yaml', 'gpt-4o', 'gpt-5', 'pod.yaml:5`: spec.containers.0.env.OPENAI_MODEL changed'],
  [
    'deploy/bedrock.tf',
    'claude-v2',
    'claude-v3',
    'foundation_model: anthropic.claude-v2 → anthropic.claude-v3',
  ],
  ['deploy/bedrock.tf', 'of a shop', 'of shops', 'bedrock.tf:5`: module.desk.instruction changed'],
  [
    'deploy/bedrock.tf',
    'sonnet-4-5-20250929',
    'haiku-4-5-20251001',
    'bedrock.tf:9`: variable.desk_model.default',
  ],
  ['app/desk.toml', 'of a shop', 'of shops', 'desk.toml:5`: llm.system_prompt changed'],
  ['app/tasks.yaml', 'of today', 'of now', 'tasks.yaml:2`: sort.description changed'],
];

/** What looks like it, and is something else. */
const UNSEEN: readonly [path: string, from: string, to: string][] = [
  ['src/pages.py', 'browsers get', 'browsers see'],
  ['src/pages.py', 'of all it is', 'of all this is'],
  ['src/tools.py', 'in a box', 'in a bag'],
  ['src/tools.py', '# not twice', '# and not twice'],
  ['src/weather.py', '{"temperature": 21.5', '{"temperature": 22.5'],
  ['src/weather.py', 'as they say', 'as we say'],
  ['db/0007_prompts.sql', 'as you know', 'as we know'],
  ['db/0007_prompts.sql', 'is asked with', 'is asked by'],
  ['db/0007_prompts.sql', 'as of today', 'as of now'],
  ['lab/sort.ipynb', 'never gets', 'hardly gets'],
  ['lab/sort.ipynb', 'out it came', 'out it comes'],
  ['lab/sort.ipynb', 'letters of', 'cards of'],
  ['deploy/pod.yaml', 'blue', 'red'],
  ['deploy/all.yaml', 'blue', 'red'],
  ['src/lines.py', '    "and', '  "and'],
  ['deploy/desk.yaml', 'of the desk', 'of a desk'],
  ['app/list.yaml', 'of today', 'of now'],
];

function edited([path, from, to]: readonly [
  path: string,
  from: string,
  to: string,
  ...rest: string[],
]): Edits {
  const text = String(BASE[path]);
  expect(text).toContain(from);
  return { [path]: text.replace(from, () => to) };
}

describe('what no suite covers, where people have it', () => {
  it.each(SEEN)('%s: %s → %s', async (...edit) => {
    const { comment } = await inShop({ base: BASE, head: edited(edit) });
    expect(comment).toContain(edit[3]);
    expect(comment).toContain('Changed, not covered: 1 place');
  });

  it.each(UNSEEN)('not %s: %s → %s', async (...edit) => {
    const { verdict, comment } = await inShop({ base: BASE, head: edited(edit) });
    expect({ verdict, comment }).toEqual({ verdict: 'unchanged', comment: '' });
  });
});
