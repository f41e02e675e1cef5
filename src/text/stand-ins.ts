/** What stands in examples where a key or a password would stand. */

const words =
  /^(?:your|my|the|some|insert|enter|replace|add|put|new|old|put)[_ -]|example|placeholder|change[_-]?(?:me|it)|redacted|dummy|sample|fake|mock|xxxx|abcdefgh|12345678|deadbeef|foobar|todo|\.\.\.|…|\*\*\*|[_-]here$|:\/\/user(?:name)?:pass(?:word)?@|^user(?:name)?:password$/i;
const masked = /^(?:[x*.•_#-]+|[<[{(%].*|\$[A-Z_]+|\$[({].*|.*(?:\$\{|\{\{|<[a-z_ -]{1,40}>).*)$/i;
/** An expression of a program that reads the value from elsewhere. */
const expression =
  /^(?:await\b|new\b)?\s*[a-z_$][\w$]*(?:(?:\?\.|\.|->|::)[a-z_$][\w$]*)*[([]|^(?:process\.env|os\.environ|secrets\.|env\.|vars\.|self\.|this\.|config\.|settings\.|var\.|data\.)|^[a-z_$]{2,}\d{0,2}(?:\.[a-z_$]{2,}\d{0,2})+$/i;
/** A name of a constant or a variable: ACCESS_TOKEN, access_token, accessToken, access-token. */
const name =
  /^[A-Z]+\d{0,2}(?:_(?:[A-Z]+\d{0,2}|\d{1,2}))+$|^[a-z]+(?:[_-][a-z]+)+$|^[a-z]+(?:[A-Z][a-z]+)+$|^(?:[A-Z][a-z]+){2,}$/;

/** Whether a value of a key or password is none: a stand-in of a manual, a variable, a call. */
export function isStandIn(value: string): boolean {
  return words.test(value) || masked.test(value) || isMonotone(value);
}

/** The same where any text may be the value, so that it may also be a piece of a program. */
export function isCode(value: string): boolean {
  return expression.test(value) || name.test(value);
}

/** `00000000`, `abababab`, `xxxxxxxx-xxxx`: fewer letters than a secret of its length would have. */
function isMonotone(value: string): boolean {
  return value.length >= 12 && new Set(value.toLowerCase().replace(/[^a-z0-9]/g, '')).size <= 4;
}
