import { draw as boekenplank } from "./boekenplank";
import { draw as depotSpiegel } from "./depot-spiegel";
import { draw as erasmusbrugLijnen } from "./erasmusbrug-lijnen";
import { draw as filmstrook } from "./filmstrook";
import { draw as filmzaal } from "./filmzaal";
import { draw as gedichtOpMuur } from "./gedicht-op-muur";
import { draw as hef } from "./hef";
import { draw as kapsalon } from "./kapsalon";
import { draw as katendrechtKade } from "./katendrecht-kade";
import { draw as koorStippen } from "./koor-stippen";
import { draw as kraanBijNacht } from "./kraan-bij-nacht";
import { draw as kubusPatroon } from "./kubus-patroon";
import { draw as laurenskerk } from "./laurenskerk";
import { draw as lijnbaanRaster } from "./lijnbaan-raster";
import { draw as maastunnel } from "./maastunnel";
import { draw as markthalBoog } from "./markthal-boog";
import { draw as marktkraam } from "./marktkraam";
import { draw as meeuw } from "./meeuw";
import { draw as platenbak } from "./platenbak";
import { draw as plattegrondNoord } from "./plattegrond-noord";
import { draw as plattegrondWest } from "./plattegrond-west";
import { draw as podiumGordijn } from "./podium-gordijn";
import { draw as saxofoonGolven } from "./saxofoon-golven";
import { draw as singelBomen } from "./singel-bomen";
import { draw as skylineRegen } from "./skyline-regen";
import { draw as soepkom } from "./soepkom";
import { draw as vanNelle } from "./van-nelle";
import { draw as watertaxi } from "./watertaxi";

/** Every demo picture by its file name, drawn when asked for. */
export const drawings: Record<string, () => string> = {
  boekenplank,
  "depot-spiegel": depotSpiegel,
  "erasmusbrug-lijnen": erasmusbrugLijnen,
  filmstrook,
  filmzaal,
  "gedicht-op-muur": gedichtOpMuur,
  hef,
  kapsalon,
  "katendrecht-kade": katendrechtKade,
  "koor-stippen": koorStippen,
  "kraan-bij-nacht": kraanBijNacht,
  "kubus-patroon": kubusPatroon,
  laurenskerk,
  "lijnbaan-raster": lijnbaanRaster,
  maastunnel,
  "markthal-boog": markthalBoog,
  marktkraam,
  meeuw,
  platenbak,
  "plattegrond-noord": plattegrondNoord,
  "plattegrond-west": plattegrondWest,
  "podium-gordijn": podiumGordijn,
  "saxofoon-golven": saxofoonGolven,
  "singel-bomen": singelBomen,
  "skyline-regen": skylineRegen,
  soepkom,
  "van-nelle": vanNelle,
  watertaxi,
};
