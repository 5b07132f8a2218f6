export const demoText = {
  maker: "Antenne Rotterdam",
  licence: "CC BY 4.0",
  pictures: (done: number, all: number) => `Beelden ${done}/${all}`,
  articles: (count: number) => `${count} artikelen`,
} as const;
