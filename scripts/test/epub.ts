import { posix } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { XmlDocument } from "libxml2-wasm";

/*
 * What a reading system needs of an EPUB, checked without one: the container (OCF 3.2), the package (EPUB Packages 3.2), and that
 * every document is well-formed and leads nowhere that is not there. epubcheck.ts has the whole of the specification.
 */

const namespaces = {
  container: "urn:oasis:names:tc:opendocument:xmlns:container",
  opf: "http://www.idpf.org/2007/opf",
  dc: "http://purl.org/dc/elements/1.1/",
  html: "http://www.w3.org/1999/xhtml",
  epub: "http://www.idpf.org/2007/ops",
};

export type Epub = {
  /** The names of its files, in order. */
  names: string[];
  file(path: string): Uint8Array;
  /** The texts of what an XPath finds in one of its documents. */
  find(path: string, xpath: string): string[];
  /** The documents of the spine, in reading order. */
  spine: string[];
  package: string;
};

/** Opens a book. Throws with everything that is wrong with it. */
export function readEpub(data: Uint8Array): Epub {
  const files = unzipSync(data);
  const epub = open(files);
  const faults = [...containerFaults(data, Object.keys(files)), ...packageFaults(epub), ...linkFaults(epub)];
  if (faults.length > 0) throw new Error(faults.join("\n"));
  return epub;
}

function open(files: Record<string, Uint8Array>): Epub {
  const file = (path: string) => {
    const found = files[path];
    if (!found) throw new Error(`${path} is not in the book`);
    return found;
  };
  const find = (path: string, xpath: string) => {
    const document = XmlDocument.fromString(strFromU8(file(path)));
    try {
      return document.find(xpath, namespaces).map((node) => node.content);
    } finally {
      document.dispose();
    }
  };
  const [opf = ""] = find("META-INF/container.xml", "//container:rootfile/@full-path");
  const spine = find(opf, "//opf:spine/opf:itemref/@idref").map((id) =>
    posix.join(posix.dirname(opf), find(opf, `//opf:item[@id='${id}']/@href`)[0] ?? id),
  );
  return { names: Object.keys(files), file, find, spine, package: opf };
}

function containerFaults(data: Uint8Array, names: string[]): string[] {
  const head = Buffer.from(data.subarray(0, 58)).toString("latin1");
  return [
    ...(head.slice(30) === "mimetypeapplication/epub+zip" ? [] : ["The mimetype is not first, or not stored as it is"]),
    ...(new Set(names).size === names.length ? [] : ["Two files have one name"]),
  ];
}

function packageFaults({ package: opf, names, find, spine }: Epub): string[] {
  const one = (xpath: string) => (find(opf, xpath).length === 1 ? [] : [`Not exactly one ${xpath}`]);
  const listed = find(opf, "//opf:item/@href").map((href) => posix.join(posix.dirname(opf), href));
  const held = names.filter((name) => name !== "mimetype" && name !== opf && !name.startsWith("META-INF/"));
  return [
    ...one("/opf:package/@unique-identifier"),
    ...one("//dc:identifier[@id = /opf:package/@unique-identifier]"),
    ...one("//dc:title"),
    ...one("//dc:language"),
    ...one("//opf:meta[@property='dcterms:modified']"),
    ...one("//opf:item[@properties='nav']"),
    ...one("//opf:item[@properties='cover-image']"),
    ...listed.filter((path) => !names.includes(path)).map((path) => `${path} is listed, not there`),
    ...held.filter((path) => !listed.includes(path)).map((path) => `${path} is there, not listed`),
    ...spine.filter((path) => !names.includes(path)).map((path) => `The spine has ${path}, which is not there`),
    ...(new Set(find(opf, "//@id")).size === find(opf, "//@id").length ? [] : ["An id in the package stands twice"]),
  ];
}

/** Every document's ids are its own, its pictures are in the book, and its links lead to a place in the book or to the web. */
function linkFaults(epub: Epub): string[] {
  return epub.names
    .filter((name) => name.endsWith(".xhtml"))
    .flatMap((name) => {
      const ids = epub.find(name, "//@id");
      const unnamed = epub.find(name, "//html:title[normalize-space() = '']").map(() => `${name} has no title`);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${name} has the id ${id} twice`);
      const loaded = epub.find(name, "//@src | //html:link/@href");
      const absent = loaded.filter((href) => !epub.names.includes(resolve(name, href)));
      const lost = epub.find(name, "//html:a/@href").filter((href) => !leadsSomewhere(epub, name, href));
      return [...unnamed, ...twice, ...[...absent, ...lost].map((href) => `${name} leads to ${href}`)];
    });
}

function leadsSomewhere({ names, find }: Epub, from: string, href: string): boolean {
  if (/^(https?|mailto|tel):/.test(href)) return URL.canParse(href) && /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/.test(href);
  const [path = "", id] = href.split("#");
  const target = path === "" ? from : resolve(from, path);
  return names.includes(target) && (id === undefined || find(target, "//@id").includes(id));
}

function resolve(from: string, href: string): string {
  return posix.join(posix.dirname(from), href);
}
