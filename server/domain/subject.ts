import type { Named, NameIndex } from "./name-index.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { createSuggester, type Suggester } from "./suggest.ts";

/** Whom a figure is about: an area, and perhaps an industry, cluster, project or enterprise in it. Codes. */
export interface Subject {
  readonly area: string;
  /** Code of the member; "" for the whole area. */
  readonly member: string;
}

/** Reads a subject as analysts write it: 全国, 汽车制造业, 全国·汽车制造业, 610100. */
export interface SubjectReader {
  /** "" is the home area. Refused: SUBJECT_UNKNOWN with the nearest names, SUBJECT_AMBIGUOUS. */
  read(text: string): Subject | Refusal;
  /** The subject as text that reads back as itself. */
  print(subject: Subject): string;
}

// Not 、, which official names of industries hold (酒、饮料和精制茶制造业).
const SEPARATORS = /\s*[·•・|/／,，;；]\s*|\s+/u;

/** Names of areas and members, and the area meant where none is named. */
interface SubjectNames {
  readonly areas: NameIndex<Named>;
  readonly members: NameIndex<Named>;
  readonly homeArea: string;
  readonly nearest: Suggester;
}

/** A reader of subjects made of these areas and members; `homeArea` is the code of the area that "" means. */
export function createSubjectReader(
  areas: NameIndex<Named>,
  members: NameIndex<Named>,
  homeArea: string,
): SubjectReader {
  const nearest = createSuggester([...members.names, ...areas.names]);
  const names = { areas, members, homeArea, nearest };
  return {
    read: (text) => readSubject(names, text),
    print({ area, member }) {
      const labels = [labelOf(names, areas.byCode(area)), labelOf(names, members.byCode(member))];
      return labels.filter((text) => text !== "").join("·");
    },
  };
}

function readSubject(names: SubjectNames, text: string): Subject | Refusal {
  if (text.trim() === "") return { area: names.homeArea, member: "" };
  const whole = findOne(names, text);
  // A name may hold what also separates (铁路、船舶…): split only what is no name as a whole.
  const parts = text.split(SEPARATORS).filter((part) => part !== "");
  const subject = whole || parts.length < 2 ? (whole ?? unknown(names, text)) : join(names, text, parts);
  return isRefusal(subject) ? subject : { ...subject, area: subject.area || names.homeArea };
}

/** What the parts mean together: at most one area and one member. */
function join(names: SubjectNames, text: string, parts: readonly string[]): Subject | Refusal {
  let subject: Subject = { area: "", member: "" };
  for (const part of parts) {
    const next = findOne(names, part) ?? unknown(names, part);
    if (isRefusal(next)) return next;
    if ((subject.area && next.area) || (subject.member && next.member)) {
      return refuse("SUBJECT_AMBIGUOUS", { received: text });
    }
    subject = { area: subject.area || next.area, member: subject.member || next.member };
  }
  return subject;
}

/** The one thing of a name; undefined if there is none. */
function findOne({ areas, members }: SubjectNames, text: string): Subject | Refusal | undefined {
  const foundAreas = areas.find(text);
  const foundMembers = members.find(text);
  const [area] = foundAreas;
  const [member] = foundMembers;
  if (foundAreas.length + foundMembers.length > 1) {
    const near = [...foundAreas, ...foundMembers].map((one) => one.name);
    return refuse("SUBJECT_AMBIGUOUS", { received: text, near });
  }
  if (area) return { area: area.code, member: "" };
  return member && { area: "", member: member.code };
}

function unknown({ nearest }: SubjectNames, text: string): Refusal {
  return refuse("SUBJECT_UNKNOWN", { received: text, near: nearest(text) });
}

/** Its name, or its code where several things go by that name. */
function labelOf(names: SubjectNames, thing: Named | undefined): string {
  if (!thing) return "";
  return isRefusal(findOne(names, thing.name)) ? thing.code : thing.name;
}
