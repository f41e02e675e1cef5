/** Names of months and their short forms, in sixteen languages. */
const names = `
january jan januar januari janvier janv enero ene gennaio gen janeiro styczeń stycznia января январь янв ocak ledna يناير जनवरी
february feb februar februari février févr febrero febbraio fevereiro fev luty lutego февраля февраль února фев şubat února فبراير फ़रवरी फरवरी
march mar märz mrz mars marzo março maart mrt marzec marca марта март marts března мар mart března مارس मार्च
april apr avril avr abril abr aprile kwiecień kwietnia апреля апрель апр nisan dubna أبريل अप्रैल
may mai mayo maggio mag maio mei maj maja мая май mayıs května مايو मई
june jun juni juin junio giugno giu junho czerwiec czerwca июня июнь haziran června يونيو जून
july jul juli juillet juil julio luglio lug julho lipiec lipca июля июль temmuz července يوليو जुलाई
august aug août agosto ago augustus augusti sierpień sierpnia августа август авг ağustos srpna أغسطس अगस्त
september sep sept septembre septiembre settembre set setembro wrzesień września сентября сентябрь сен eylül září سبتمبر सितंबर सितम्बर
october oct oktober okt octobre octubre ottobre ott outubro out październik października октября октябрь října окт ekim října أكتوبر अक्टूबर
november nov novembre noviembre novembro listopad listopada ноября ноябрь listopadu ноя kasım نوفمبر नवंबर नवम्बर
december dec dezember dez décembre déc diciembre dic dicembre dezembro grudzień grudnia декабря декабрь desember дек aralık prosince ديسمبر दिसंबर दिसम्बर`;

export const monthsByName: ReadonlyMap<string, number> = new Map(
  names
    .trim()
    .split('\n')
    .flatMap((line, index) => line.split(' ').map((name) => [name.normalize('NFC'), index + 1] as const)),
);
