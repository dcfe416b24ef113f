import type { MenuCommand } from '@/platform/bridge'
import type { Locale } from './shell-state'

type Section = 'file' | 'edit' | 'view' | 'go' | 'window' | 'help'
type Role = 'cut' | 'copy' | 'paste' | 'selectAll' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'fullScreen' | 'minimize' | 'close' | 'quit' | 'recent' | 'export' | 'clearRecent' | 'noRecent' | 'hide' | 'hideOthers' | 'showAll'

/** `&` marks the letter that opens the entry with Alt. */
export interface MenuTexts {
  sections: Record<Section, string>
  roles: Record<Role, string>
  commands: Record<MenuCommand, string>
}

export const menuTexts: Record<Locale, MenuTexts> = {
  fr: {
    sections: { file: '&Fichier', edit: '&Édition', view: '&Affichage', go: 'A&ller', window: 'Fe&nêtre', help: 'Aid&e' },
    roles: {
      cut: 'Couper',
      copy: 'Copier',
      paste: 'Coller',
      selectAll: 'Tout sélectionner',
      zoomIn: 'Agrandir le texte',
      zoomOut: 'Réduire le texte',
      resetZoom: 'Taille normale',
      fullScreen: 'Plein écran',
      minimize: 'Réduire la fenêtre',
      close: 'Fermer la fenêtre',
      quit: 'Quitter',
      recent: 'Ouvrir un fichier récent',
      export: 'Exporter',
      clearRecent: 'Vider la liste',
      noRecent: 'Aucun fichier récent',
      hide: 'Masquer Gamme',
      hideOthers: 'Masquer les autres',
      showAll: 'Tout afficher'
    },
    commands: {
      'new-plan': 'Nouveau plan…',
      'open-file': 'Ouvrir…',
      'export-plan': 'Plan (.gamme)…',
      'export-report': 'Rapport du plan…',
      'export-meeting': "Pages d'entretien…",
      'export-carte': 'Carte du parcours…',
      'export-calendar': 'Calendrier (.ics)…',
      'import-calendar': 'Importer un emploi du temps…',
      undo: 'Annuler',
      redo: 'Rétablir',
      'quick-entry': "Saisie rapide d'une échéance…",
      palette: 'Palette de commandes…',
      'go-plans': 'Plans',
      'go-three-years': 'Vue 3 ans',
      'go-parcours': 'Parcours',
      'go-semester': 'Semestre',
      'go-this-week': 'Cette semaine',
      'go-results': 'Résultats',
      'go-skills': 'Compétences',
      'go-compare': 'Comparer',
      'go-review': 'Revue',
      'go-maquette': 'Maquette',
      'go-settings': 'Réglages…',
      'go-backups': 'Copies de sécurité…',
      shortcuts: 'Raccourcis clavier',
      about: 'À propos de Gamme'
    }
  },
  en: {
    sections: { file: '&File', edit: '&Edit', view: '&View', go: '&Go', window: '&Window', help: '&Help' },
    roles: {
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select All',
      zoomIn: 'Larger Text',
      zoomOut: 'Smaller Text',
      resetZoom: 'Normal Size',
      fullScreen: 'Full Screen',
      minimize: 'Minimise',
      close: 'Close Window',
      quit: 'Quit',
      recent: 'Open Recent',
      export: 'Export',
      clearRecent: 'Clear List',
      noRecent: 'No Recent File',
      hide: 'Hide Gamme',
      hideOthers: 'Hide Others',
      showAll: 'Show All'
    },
    commands: {
      'new-plan': 'New Plan…',
      'open-file': 'Open…',
      'export-plan': 'Plan (.gamme)…',
      'export-report': 'Plan Report…',
      'export-meeting': 'Meeting Pages…',
      'export-carte': 'Carte du Parcours…',
      'export-calendar': 'Calendar (.ics)…',
      'import-calendar': 'Import a Timetable…',
      undo: 'Undo',
      redo: 'Redo',
      'quick-entry': 'Quick Entry of a Deadline…',
      palette: 'Command Palette…',
      'go-plans': 'Plans',
      'go-three-years': '3-Year View',
      'go-parcours': 'Parcours',
      'go-semester': 'Semester',
      'go-this-week': 'This Week',
      'go-results': 'Results',
      'go-skills': 'Competences',
      'go-compare': 'Compare',
      'go-review': 'Review',
      'go-maquette': 'Maquette',
      'go-settings': 'Settings…',
      'go-backups': 'Backup Copies…',
      shortcuts: 'Keyboard Shortcuts',
      about: 'About Gamme'
    }
  }
}
