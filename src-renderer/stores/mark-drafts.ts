import { defineStore } from 'pinia'
import { reactive } from 'vue'

/**
 * What was typed in a cell and is no mark. It stays there, with its error, when the cell or the screen is left: nothing
 * that was typed is lost. Cells are named by the ids of what they show, which no two plans share.
 */
export const useMarkDrafts = defineStore('mark-drafts', () => {
  const texts = reactive(new Map<string, string>())

  function keep(cell: string, text: string): void {
    texts.set(cell, text)
  }

  function drop(cell: string): void {
    texts.delete(cell)
  }

  return { texts, keep, drop }
})
