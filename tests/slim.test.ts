/** What the bundle takes in place of a library says the same. */
import { eld } from 'eld/extrasmall';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { slim } from '../scripts/slim.ts';

const TEXTS: readonly string[] = [
  'The parcel left our warehouse yesterday and will be with you tomorrow morning.',
  'Das Paket hat unser Lager gestern verlassen und ist morgen früh bei Ihnen.',
  'Le colis a quitté notre entrepôt hier et sera chez vous demain matin.',
  'El paquete salió ayer de nuestro almacén y llegará mañana por la mañana.',
  'Paczka opuściła wczoraj nasz magazyn i będzie u Państwa jutro rano.',
  'Посылка вчера покинула наш склад и будет у вас завтра утром.',
  'Gói hàng đã rời kho của chúng tôi hôm qua và sẽ đến vào sáng mai.',
  'お荷物は昨日倉庫を出ました。明日の朝に届きます。',
  'غادر الطرد مستودعنا أمس وسيصل إليكم صباح الغد.',
  'पार्सल कल हमारे गोदाम से निकल गया और कल सुबह आपके पास होगा।',
  'Zzz qqq xx 12345',
  '👩‍👩‍👧 ok',
  '',
];

async function bundled(): Promise<typeof eld> {
  const bundle = await rolldown({ input: 'eld/extrasmall', plugins: [slim()], logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const { code } = output[0];
  const made = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { eld: typeof eld };
  return made.eld;
}

describe('languages', () => {
  it('are told as the library tells them, score by score', async () => {
    const ours = await bundled();
    const seen = (detect: typeof eld.detect) =>
      TEXTS.map((text) => {
        const found = detect(text);
        return { language: found.language, scores: found.getScores(), isReliable: found.isReliable() };
      });
    expect(seen(ours.detect)).toEqual(seen(eld.detect));
    expect(new Set(seen(eld.detect).map(({ language }) => language)).size).toBeGreaterThan(8);
  });
});
