/** Phrases that are told in answers, in RE2's syntax too, so that a card can look for them. */
export const PHRASES = {
  hedges:
    "perhaps|maybe|possibly|probably|might|it seems|i think|i believe|i'm not sure|vielleicht|möglicherweise|wahrscheinlich|eventuell|vermutlich|peut-être|probablement|il semble|quizás?|tal vez|probablemente|forse|probabilmente|talvez|provavelmente|misschien|waarschijnlijk",
  apologies:
    'sorry|apologi[sz]e|apologies|my apologies|entschuldig\\p{L}*|verzeihung|tut (?:mir|uns) leid|bedauern?|désolée?s?|excusez|lo siento|lo sentimos|disculp\\p{L}*|perdón|mi dispiace|ci dispiace|scusi?|desculp\\p{L}*|przeprasza\\p{L}*',
} as const;
