import type { TextLine } from './text-lines.ts'

/** Words that pages put around articles. Whole short lines only, so that an article about sharing or advertising stays whole. */
const FURNITURE =
  /^(?:(?:related|read|see|watch|listen|more|also|recommended|popular|trending|latest|previous|next|most)\b.{0,25}\b(?:articles?|stories|story|posts?|news|more|also|read|videos?|topics?|viewed|popular|on this)|read (?:more|next|also|full)|(?:share|tweet|print|email|e-mail|save|like|follow|subscribe|sign (?:in|up)|log (?:in|out)|register|comments?|reply|leave a (?:reply|comment)|advertisements?|sponsored|menu|search|home|skip to|back to top|go to top|privacy|cookies?|terms|contact|about us|newsletter|download|copy link|share this|follow us|tags?|topics|filed under|categor(?:y|ies)|loading|play video|photo|image|source|credit|getty|by signing up|all rights reserved|copyright|©))\b/i
const SHORT = 12

export const isFurniture = (line: TextLine): boolean => line.words <= SHORT && FURNITURE.test(line.text.trim().replace(/^[^\p{L}©]+/u, ''))
