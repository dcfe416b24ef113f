import type { BridgeErrorCode } from '@/platform/bridge'
import type { Locale } from '../shell-state'
import type { UsageErrorCode } from './export-arguments'

export interface CommandLineTexts {
  help: string
  usage: Record<UsageErrorCode, string>
  /** Why a file could not be read or written; a page's own refusal is a sentence already. */
  failure: Record<BridgeErrorCode, string>
  noPlan: string
  /** Name of the file of a whole group, in a folder. */
  group: string
  about: (name: string, sentence: string) => string
}

export const commandLineTexts: Record<Locale, CommandLineTexts> = {
  fr: {
    help: `Gamme, planifier son BUT GMP

  gamme [fichiers]                            ouvrir l'application
  gamme --export-pdf  PLANS --output CIBLE    composer un PDF
  gamme --export-html PLANS --output CIBLE    composer une page HTML autonome
  gamme --export-svg  PLANS --output CIBLE    carte du parcours en SVG
  gamme --export-png  PLANS --output CIBLE    carte du parcours en PNG

PLANS   un ou plusieurs fichiers .gamme, ou des dossiers qui en contiennent
CIBLE   un fichier pour un seul plan ; un dossier, créé au besoin, pour plusieurs

  --report plan|meeting|group   le plan entier (par défaut), deux pages pour
                                l'entretien, ou tous les plans en un document
  --language fr|en              langue du document et des messages
  --notes                       avec les notes personnelles, laissées de côté sinon
  --help                        cette aide

Codes de retour : 0 tout est écrit, 1 au moins un plan ne l'est pas, 2 commande incomplète.
Aucune fenêtre ne s'ouvre, et aucun plan de cet ordinateur n'est lu ni modifié.
Sous Linux sans écran : passer par xvfb-run.`,
    usage: {
      'no-input': 'Aucun plan indiqué : ajouter un fichier .gamme ou un dossier. Voir gamme --help.',
      'no-output': "Aucune cible indiquée : ajouter --output suivi d'un fichier ou d'un dossier. Voir gamme --help.",
      'unknown-report': 'Document inconnu : --report attend plan, meeting ou group. Voir gamme --help.',
      'unknown-language': 'Langue inconnue : --language attend fr ou en. Voir gamme --help.',
      'group-needs-page': 'Le document de groupe existe en PDF ou en HTML seulement. Voir gamme --help.'
    },
    failure: {
      'invalid-payload': 'le document ne peut pas être composé à partir de ce fichier.',
      'not-found': "le fichier n'existe pas. Vérifier son chemin.",
      unreadable: "le fichier ne peut pas être lu. Vérifier ses droits d'accès.",
      unwritable: "la cible ne peut pas être écrite. Vérifier le dossier et ses droits d'accès.",
      'disk-full': 'le disque est plein. Libérer de la place, puis recommencer.',
      'too-large': 'le fichier est trop grand pour être un plan.',
      refused: 'le fichier ne peut pas être lu.',
      failed: "le document n'a pas pu être composé. Réessayer."
    },
    noPlan: 'aucun fichier .gamme dans ce dossier.',
    group: 'groupe',
    about: (name, sentence) => `${name} : ${sentence}`
  },
  en: {
    help: `Gamme, plan your BUT GMP

  gamme [files]                               open the application
  gamme --export-pdf  PLANS --output TARGET   make a PDF
  gamme --export-html PLANS --output TARGET   make a self-contained HTML page
  gamme --export-svg  PLANS --output TARGET   carte du parcours as SVG
  gamme --export-png  PLANS --output TARGET   carte du parcours as PNG

PLANS   one or more .gamme files, or folders that hold some
TARGET  a file for one plan; a folder, made if needed, for several

  --report plan|meeting|group   the whole plan (default), two pages for the
                                meeting, or all plans in one document
  --language fr|en              language of the document and of the messages
  --notes                       with the private notes, left out otherwise
  --help                        this help

Exit codes: 0 all is written, 1 at least one plan is not, 2 incomplete command.
No window opens, and no plan of this machine is read or changed.
On Linux without a display: use xvfb-run.`,
    usage: {
      'no-input': 'No plan is named: add a .gamme file or a folder. See gamme --help.',
      'no-output': 'No target is named: add --output and a file or a folder. See gamme --help.',
      'unknown-report': 'Unknown document: --report takes plan, meeting or group. See gamme --help.',
      'unknown-language': 'Unknown language: --language takes fr or en. See gamme --help.',
      'group-needs-page': 'The group document exists as PDF or HTML only. See gamme --help.'
    },
    failure: {
      'invalid-payload': 'no document can be made from this file.',
      'not-found': 'the file does not exist. Check its path.',
      unreadable: 'the file cannot be read. Check its permissions.',
      unwritable: 'the target cannot be written. Check the folder and its permissions.',
      'disk-full': 'the disk is full. Free some space, then start again.',
      'too-large': 'the file is too large to be a plan.',
      refused: 'the file cannot be read.',
      failed: 'the document could not be made. Try again.'
    },
    noPlan: 'no .gamme file in this folder.',
    group: 'group',
    about: (name, sentence) => `${name}: ${sentence}`
  }
}

/** French unless the system speaks English first. */
export function localeOf(preferred: readonly string[]): Locale {
  return preferred[0]?.toLowerCase().startsWith('en') ? 'en' : 'fr'
}
