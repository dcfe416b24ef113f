/** What reads and changes a review, as one piece to be loaded when a plan has one: no other plan needs it to open. */
export { readReview } from '@/domain/exchange/read-review'
export { addReply, decideSuggestion, setResolved } from '@/domain/review/edit-review'
export { mergeReviews } from '@/domain/review/merge-reviews'
export { reviewDigest } from '@/domain/review/review-digest'
export { acceptingCommand } from '@/domain/review/suggestion'
