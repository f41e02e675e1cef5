/** Forms of keys as their issuers document them. Each pattern is bounded. */
import { once } from '../lib/once.ts';

/** A name for a reader, and the form; the first group, where there is one, is the secret. A text without the sign holds none. */
type Form = readonly [name: string, pattern: RegExp, sign?: string];

/** Keys by their prefix: what may follow, and how long it is. */
const prefixed: readonly (readonly [name: string, prefix: string, rest: string])[] = [
  [
    'OpenAI or Anthropic key',
    'sk-(?:proj-|svcacct-|admin-|ant-(?:api|admin)\\d\\d-)?',
    '(?=[A-Za-z_-]{0,200}\\d)[\\w-]{20,200}',
  ],
  ['GitHub token', 'gh[pousr]_', '[A-Za-z0-9]{36,255}'],
  ['GitHub token', 'github_pat_', '\\w{50,255}'],
  ['GitLab token', 'gl(?:pat|ptt|dt|rt|cbt|soat|ft|imt|agent)-', '[\\w-]{20,64}'],
  ['Google API key', 'AIza', '[\\w-]{35}'],
  ['Google OAuth secret', 'GOCSPX-', '[\\w-]{28}'],
  ['Google access token', 'ya29\\.', '[\\w-]{40,400}'],
  ['Slack token', 'xox[abeoprs]-', '[A-Za-z0-9-]{10,250}'],
  ['Slack token', 'xapp-\\d-', '[A-Za-z0-9-]{10,250}'],
  ['Stripe key', '(?:sk|rk)_(?:live|test)_', '[A-Za-z0-9]{16,200}'],
  ['Stripe key', 'whsec_', '[A-Za-z0-9+/=]{24,100}'],
  ['SendGrid key', 'SG\\.', '[\\w-]{16,32}\\.[\\w-]{32,64}'],
  ['Twilio key', '(?:SK|AC)', '[0-9a-f]{32}'],
  ['npm token', 'npm_', '[A-Za-z0-9]{36}'],
  ['PyPI token', 'pypi-AgEIcHlwaS5vcmc', '[\\w-]{50,300}'],
  ['Hugging Face token', 'hf_', '[A-Za-z0-9]{30,60}'],
  ['Vault token', 'hv[sbr]\\.', '[\\w-]{20,300}'],
  ['DigitalOcean token', 'do[opr]_v1_', '[a-f0-9]{64}'],
  ['Databricks token', 'dapi', '[a-f0-9]{32}(?:-\\d)?'],
  ['Groq key', 'gsk_', '[A-Za-z0-9]{40,64}'],
  ['xAI key', 'xai-', '[A-Za-z0-9]{40,120}'],
  ['Perplexity key', 'pplx-', '[A-Za-z0-9]{40,64}'],
  ['Replicate token', 'r8_', '[A-Za-z0-9]{37,40}'],
  ['Doppler token', 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.', '[\\w.-]{40,120}'],
  ['Pulumi token', 'pul-', '[a-f0-9]{40}'],
  ['Postman key', 'PMAK-', '[a-f0-9]{24}-[a-f0-9]{34}'],
  ['New Relic key', 'NRAK-', '[A-Z0-9]{27}'],
  ['Atlassian token', 'AT(?:ATT|CTT|BB)3?', '[\\w=-]{24,250}'],
  ['Supabase token', 'sbp_', '[a-f0-9]{40}'],
  ['PlanetScale token', 'pscale_(?:tkn|oauth|pw)_', '[\\w.-]{30,64}'],
  ['Mailgun key', 'key-', '[0-9a-f]{32}'],
  ['Airtable token', 'pat[A-Za-z0-9]{14}\\.', '[a-f0-9]{64}'],
  ['age key', 'AGE-SECRET-KEY-1', '[A-Z0-9]{58}'],
  ['Cerebras key', 'csk-', '[a-z0-9]{40,64}'],
  ['LangSmith key', 'lsv2_(?:pt|sk)_', '[a-f0-9]{32}_[a-f0-9]{10}'],
  ['ElevenLabs key', 'sk_', '[a-f0-9]{48}'],
  ['Firecrawl key', 'fc-', '[a-f0-9]{32}'],
  ['Anyscale key', 'esecret_', '[a-z0-9]{20,40}'],
  ['Square token', 'EAAA', '[\\w-]{60}'],
  ['RubyGems key', 'rubygems_', '[a-f0-9]{48}'],
  ['Sentry token', 'sntry[us]_', '[\\w+/=-]{40,400}'],
  ['Buildkite token', 'bk(?:ua|ct)_', '[a-f0-9]{40}'],
  ['Terraform token', '[A-Za-z0-9]{14}\\.atlasv1\\.', '[\\w=-]{60,70}'],
  ['Prefect key', 'pn[ub]_', '[a-z0-9]{36}'],
  ['Dynatrace token', 'dt0[a-z]\\d\\d\\.', '[A-Z0-9]{24}\\.[A-Z0-9]{64}'],
  ['Contentful token', 'CFPAT-', '[\\w-]{43}'],
  ['HubSpot token', 'pat-(?:na|eu|ap)\\d-', '[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}'],
  ['ClickUp token', 'pk_\\d{6,10}_', '[A-Z0-9]{32}'],
  ['Brevo key', 'x(?:key|smtp)sib-', '[a-f0-9]{64}-[A-Za-z0-9]{16}'],
  ['Mailchimp key', '[0-9a-f]{32}-us', '\\d{1,2}'],
  ['Shippo token', 'shippo_(?:live|test)_', '[a-f0-9]{40}'],
  ['Duffel token', 'duffel_(?:live|test)_', '[\\w=-]{43}'],
  ['ReadMe key', 'rdme_', '[a-z0-9]{70}'],
  ['1Password token', 'ops_eyJ', '[\\w+/=-]{200,2000}'],
  ['Azure client secret', '[\\w~.-]{3}\\dQ~', '[\\w~.-]{31,34}'],
  ['Discord token', '[MNO][A-Za-z\\d_-]{23,27}\\.[\\w-]{6}\\.', '[\\w-]{27,40}'],
  ['Telegram token', '\\d{8,10}:AA', '[\\w-]{32,33}'],
];

/** What a prefix begins with, before anything that may be one or another. */
function signOf(prefix: string): string {
  return /^[\w-]*/.exec(prefix)?.[0] ?? '';
}

/** Forms that are more than a prefix. */
const forms: readonly Form[] = [
  ['AWS access key', /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/g],
  ['Slack webhook', /hooks\.slack\.com\/(?:services|workflows)\/[\w/+-]{20,200}/g],
  ['JSON web token', /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000}/g],
  [
    'private key',
    /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:(?:[A-Za-z0-9+/=\s\\:,.]|-(?!-)){0,8000}-----END (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/g,
  ],
  [
    'password in a URL',
    /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/?#]{0,100}:(?![$<{%[])[^\s:@/?#]{3,100}@[\w.-]{1,200}/gi,
    '://',
  ],
  ['Azure key', /(?<!\w)(?:AccountKey|SharedAccessKey|SharedSecret)=([A-Za-z0-9+/]{40,120}={0,2})/gi],
  ['Azure signature', /[?&]sig=([A-Za-z0-9%+/]{40,120}(?:=|%3D){0,2})/gi],
  [
    'password of a command',
    /(?<!\w)curl\s[^\n]{0,120}?(?<=\s)(?:-u|--user|--proxy-user)[ =]{0,2}["']?([^\s:"'$<{]{1,64}:(?![$<{])[^\s"']{3,100})/g,
  ],
  [
    'password of a command',
    /(?<!\w)(?:(?:mysql|mysqldump|mysqladmin|mariadb)\s(?:[^\n]{0,120}?\s)?-p|sshpass\s{1,3}-p\s{0,3}|redis-cli\s(?:[^\n]{0,120}?\s)?-a\s{1,3})["']?(?![$<{%-])([^\s"']{6,100})/g,
  ],
  [
    'private key',
    /private[_ -]?key["'`*]{0,3}\s{0,3}[:=]\s{0,3}["'`]?((?:0x)?[0-9a-f]{64}|[5KL][1-9A-HJ-NP-Za-km-z]{50,51})(?!\w)/gi,
  ],
  [
    'session cookie',
    /(?<!\w)(?:set-)?cookie["']?:\s[^\n]{0,200}?(?:sess(?:ion)?|sid|auth|token)[\w.-]{0,20}=([\w.%+/-]{24,400})/gi,
  ],
  [
    'bearer token',
    /(?<!\w)authorization["']?\s{0,3}[:=]\s{0,3}["'`]?(?:bearer|token|basic)\s{1,3}([\w.~+/=-]{12,2000})/gi,
  ],
  ['bearer token', /(?<!\w)bearer\s{1,3}((?=[\w.~+/=-]{0,60}\d)[\w.~+/=-]{20,2000})/gi],
];

/** All of them, the surest first. */
export const issued = once((): readonly Form[] => [
  ...prefixed.map(([name, prefix, rest]): Form => [
    name,
    new RegExp(`(?<![\\w-])${prefix}${rest}(?![\\w])`, 'g'),
    signOf(prefix),
  ]),
  ...forms,
]);
