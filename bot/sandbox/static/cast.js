// Who can be added, in which languages, and what to try with them.

export const LANGUAGES = [["da", "dansk"], ["en", "engelsk"], ["tr", "tyrkisk"], ["ur", "urdu"], ["ar", "arabisk"], ["pl", "polsk"]];

export const CAST = [
  { name: "Karen", role: "Borger" },
  { name: "Mehmet", role: "Frivillig" },
  { name: "Lise", role: "Vært" },
  { name: "Jonas", role: "Koordinator" },
];

export const TRY = [
  ["Karen", "fælles spisning på torsdag"],
  ["Karen", "jeg kan ikke komme på torsdag"],
  ["Mehmet", "Jeg vil gerne hjælpe"],
  ["Lise", "/hvem_kom"],
];

const HINTS = {
  Borger: "Skriv, som man skriver til et menneske: »fælles spisning på torsdag«.",
  Frivillig: "Skriv »Jeg vil gerne hjælpe«, og tag en vagt.",
  Vært: "Få et link med »kommed invite host«, og sæt det ind her. Skriv så /hvem_kom.",
  Koordinator: "Få et link med »kommed invite coordinator«, og sæt det ind her.",
};

export function hintFor(person) {
  return HINTS[person.role] || "Tryk Start, eller skriv noget.";
}

export function languageName(code) {
  const known = LANGUAGES.find(([one]) => one === code);
  return known ? known[1] : code || "";
}

// The same colour for the same name, wherever it is shown.
export function shadeOf(name) {
  const place = CAST.findIndex((person) => person.name === name);
  return place >= 0 ? place + 1 : [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6;
}
