/**
 * Numbers from 0 to 84 as printable characters, after the idea of Ascii85: five of them hold four bytes, where base64 takes
 * more than a twentieth longer. They are none that a string or a comment would have to write in another way.
 */
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!?&<>()[]{}%#_,;|';

const numbers = new Uint8Array(128);
for (let number = 0; number < digits.length; number++) numbers[digits.charCodeAt(number)] = number;

/** The number that the character at an offset stands for. */
export function digitAt(text: string, at: number): number {
  return numbers[text.charCodeAt(at)]!;
}

/** The character of a number from 0 to 84. */
export function digit(number: number): string {
  return digits[number]!;
}
