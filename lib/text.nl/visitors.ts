export const datelineText = {
  title: "De week, de datum en de tijd, en het aantal bezoekers op dit moment",
} as const;
