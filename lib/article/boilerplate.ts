// Short texts that stand between the paragraphs of an article and are not part of it.

/** Nothing longer than this is judged by its words: a paragraph may well speak of newsletters. */
const MAX_SIZE = 240;

const OPENINGS =
  /^(?:read (?:more|also|next|the full)|more:|also read|see also|see more|related\b|recommended|watch(?: now| more|:| \|)|listen(?: now|:| \|)|read \||watch live|sign up|subscribe|follow us|follow @|share (?:this|on)|click here|tap here|get (?:the|our|more|breaking)|download (?:the|our)|advertis|sponsored|continue reading|scroll|story continues|article continues|the stories you need|what you need to know|editor[’']s picks?|most (?:read|popular)|top stories|join (?:the|our)|log ?in|sign in|register|already a subscriber|support (?:our|the)|donate|comment|have your say|copyright|©|ⓒ|\(c\)|all rights reserved|photo(?:graph)? by|image(?: source|:)|getty images|published:?\s|updated:?\s|last updated|posted:?\s|by [\p{Lu}][\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]+){0,3}$|written by|reporting by|editing by|reported by|additional reporting|do you have|contact us|send tips|this (?:article|story) (?:was|is) (?:originally|syndicated|published)|report a typo|print (?:this|article)|filed under|tags?:|topics?:)/iu;
const ANYWHERE =
  /무단\s?(?:전재|복제|배포)|재배포|저작권자|기사제보|구독하기|관련\s?기사|all rights reserved|terms of (?:service|use)|privacy policy|sign up for (?:our|the)|our newsletter|free newsletter/i;
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;

/**
 * Is this a line of the publisher's rather than of the story: a byline with an address, a call to
 * subscribe, a pointer to another story, a copyright notice?
 */
export function isBoilerplate(text: string): boolean {
  const line = text.trim();
  if (line.length > MAX_SIZE) return false;
  if (OPENINGS.test(line) || ANYWHERE.test(line)) return true;
  return EMAIL.test(line) && line.length < 120;
}

const DAY = /(?:19|20)\d{2}\s*[-./년年]|[-./ ](?:19|20)\d{2}\b/;
const TIME =
  /\d{1,2}\s*[:시時]\s*\d{2}|\b\d{3,4} ?(?:GMT|UTC|HKT|E[DS]T)|기자|입력|등록|승인|수정|updated|published|posted/i;

/** Is this a line that says when (and perhaps by whom) the story was published, and nothing else? */
export function isDateline(text: string): boolean {
  const line = text.trim();
  return line.length < 100 && DAY.test(line) && TIME.test(line);
}
