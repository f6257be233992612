import type { Named, NameIndex } from "./name-index.ts";
import { isRefusal, type Refusal, refuse } from "./refusal.ts";
import { createSuggester } from "./suggest.ts";

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

/** A reader over the areas and members of a catalogue; `homeArea` is the code of the area meant where none is named. */
export function createSubjectReader(
  areas: NameIndex<Named>,
  members: NameIndex<Named>,
  homeArea: string,
): SubjectReader {
  const nearest = createSuggester([...members.names, ...areas.names]);

  /** The one thing of a name; undefined if there is none. */
  function find(text: string): Subject | Refusal | undefined {
    const foundAreas = areas.find(text);
    const foundMembers = members.find(text);
    const [area] = foundAreas;
    const [member] = foundMembers;
    if (foundAreas.length + foundMembers.length > 1) {
      return refuse("SUBJECT_AMBIGUOUS", {
        received: text,
        near: [...foundAreas, ...foundMembers].map((it) => it.name),
      });
    }
    if (area) return { area: area.code, member: "" };
    return member && { area: "", member: member.code };
  }

  function one(text: string): Subject | Refusal {
    return find(text) ?? refuse("SUBJECT_UNKNOWN", { received: text, near: nearest(text) });
  }

  function read(text: string): Subject | Refusal {
    if (text.trim() === "") return { area: homeArea, member: "" };
    const whole = find(text);
    // A name may hold what also separates (铁路、船舶…): split only what is no name as a whole.
    const parts = text.split(SEPARATORS).filter((part) => part !== "");
    if (whole || parts.length < 2) return withHome(whole ?? one(text));
    let subject: Subject = { area: "", member: "" };
    for (const part of parts) {
      const next = one(part);
      if (isRefusal(next)) return next;
      if ((subject.area && next.area) || (subject.member && next.member)) {
        return refuse("SUBJECT_AMBIGUOUS", { received: text });
      }
      subject = { area: subject.area || next.area, member: subject.member || next.member };
    }
    return withHome(subject);
  }

  function withHome(subject: Subject | Refusal): Subject | Refusal {
    return isRefusal(subject) ? subject : { ...subject, area: subject.area || homeArea };
  }

  /** Its name, or its code where several things go by that name. */
  function label(thing: Named | undefined): string {
    if (!thing) return "";
    return isRefusal(find(thing.name)) ? thing.code : thing.name;
  }

  return {
    read,
    print({ area, member }) {
      const labels = [label(areas.byCode(area)), label(members.byCode(member))];
      return labels.filter((text) => text !== "").join("·");
    },
  };
}
