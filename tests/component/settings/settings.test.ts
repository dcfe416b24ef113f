import userEvent from '@testing-library/user-event'
import { screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import View from '@/features/settings/View.vue'
import { handleCommand } from '@/features/shell/command-handlers'
import { useAppearance } from '@/features/shell/use-appearance'
import { setLocale } from '@/i18n'
import { bridge } from '@/platform'
import { useNotices } from '@/stores/notices'
import { useSettings } from '@/stores/settings'
import { defineComponent, h } from 'vue'
import { show } from '../shell/stage'

const said = () => useNotices().announcements.map(({ text }) => text)

describe('Réglages', () => {
  // Read ahead: the first reading of a language may take longer than a test waits.
  beforeAll(() => import('@/i18n/english'))
  afterEach(async () => {
    vi.restoreAllMocks()
    await setLocale('fr')
  })

  it('has its parts as named regions under one heading', async () => {
    await show(View, { at: 'settings' })
    expect(screen.getByRole('heading', { level: 1, name: 'Réglages' })).toBeTruthy()
    for (const name of ['Apparence', 'Seuils', 'Semaines', 'Rappels', 'Données', 'Accessibilité', 'À propos']) {
      expect(screen.getByRole('region', { name })).toBeTruthy()
    }
  })

  it('applies and announces the theme and the text size', async () => {
    await show(View, { at: 'settings' })
    await userEvent.click(screen.getByRole('radio', { name: 'Sombre' }))
    expect(useSettings().theme).toBe('dark')
    await userEvent.click(screen.getByRole('radio', { name: /^200/ }))
    expect(useSettings().textSize).toBe(200)
    expect(said().map((text) => text.replace(/\s/g, ' '))).toEqual(['Thème : Sombre', 'Taille du texte : 200 %'])
  })

  it('changes the language at once and announces it in that language', async () => {
    const page = defineComponent(() => {
      useAppearance()
      return () => h(View)
    })
    await show(page, { at: 'settings' })
    await userEvent.click(screen.getByRole('radio', { name: 'English' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy()
    await waitFor(() => expect(said()).toContain('Language: English'))
  })

  it('explains each threshold with its source', async () => {
    await show(View, { at: 'settings' })
    const tolerant = screen.getByRole('radio', { name: 'Avec la tolérance de ScoDoc' })
    const hint = document.getElementById(tolerant.getAttribute('aria-describedby') ?? '')
    expect(hint?.textContent).toContain('Source')
    await userEvent.click(tolerant)
    expect(useSettings().thresholds).toBe('scodoc')
    expect(said()).toEqual(['Seuils : Avec la tolérance de ScoDoc'])
  })

  it('sets how weeks show, the ceiling of new plans, and each reminder, all off at first', async () => {
    await show(View, { at: 'settings' })
    const settings = useSettings()
    await userEvent.click(screen.getByRole('radio', { name: 'Dimanche' }))
    expect(settings.weekStart).toBe('sunday')
    const ceiling = screen.getByRole('textbox', { name: 'Plafond des nouveaux plans' })
    await userEvent.type(ceiling, '35,5{Tab}')
    expect(settings.defaultCeiling).toBe(2130)
    await userEvent.clear(ceiling)
    await userEvent.tab()
    expect(settings.defaultCeiling).toBeNull()
    expect(settings.reminders).toEqual({ exam: 'never', deadline: 'never', task: 'never' })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Rendus' }), 'La veille')
    expect(settings.reminders).toEqual({ exam: 'never', deadline: 'dayBefore', task: 'never' })
    expect(said().at(-1)).toBe('Rappels : Rendus, La veille')
  })

  it('says where the data live, and opens the folder of the copies', async () => {
    vi.spyOn(bridge.app, 'info').mockResolvedValue({
      ok: true,
      value: { kind: 'electron', version: '0.1.0', electron: '33.2.1', chrome: '130', os: 'linux', dataFolder: '/home/nom/.config/Gamme' }
    })
    const reveal = vi.spyOn(bridge.backups, 'reveal').mockResolvedValue({ ok: false, error: { code: 'failed', detail: '' } })
    await show(View, { at: 'settings' })
    expect(await screen.findByText('/home/nom/.config/Gamme')).toBeTruthy()
    expect(screen.getByText('33.2.1')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Ouvrir le dossier des copies' }))
    expect(reveal).toHaveBeenCalledOnce()
    expect(useNotices().toasts.map(({ tone }) => tone)).toEqual(['error'])
  })

  it('leads to the copies and to the shortcuts', async () => {
    const shortcuts = vi.fn()
    const page = defineComponent(() => {
      handleCommand('shortcuts', shortcuts)
      return () => h(View)
    })
    const { router } = await show(page, { at: 'settings' })
    await userEvent.click(screen.getByRole('button', { name: 'Raccourcis clavier' }))
    expect(shortcuts).toHaveBeenCalledOnce()
    await userEvent.click(screen.getByRole('button', { name: 'Voir et restaurer les copies' }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('backups'))
  })

  it('says when a setting could not be kept', async () => {
    await show(View, { at: 'settings', prepare: () => (useSettings().error = { code: 'quota', detail: '' }) })
    expect(screen.getByText("Le réglage n'a pas pu être enregistré")).toBeTruthy()
  })
})
