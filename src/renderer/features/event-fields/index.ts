export { ACTOR_KIND_WORDS, FACTUALITY_CHOICES, FACTUALITY_WORDS, kindChoices } from './choices.ts'
