import type { ReceivedRow } from '@/storage/received-rows'

/** A row of the group table; `n` tells one from another. */
export function receivedRow(n: number, changes: Partial<ReceivedRow> = {}): ReceivedRow {
  return {
    id: `plan-${n}`,
    fileName: `${n}.gamme`,
    label: `Élève ${n}`,
    group: `G${n % 4}`,
    receivedAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-02-01T08:00:00.000Z',
    archivedAt: null,
    share: { name: true, notes: false, evidence: false, agenda: false },
    contentHash: 'sha256-0',
    hashMatches: true,
    otherPlan: null,
    repairs: 0,
    example: false,
    revision: n,
    version: 'v1',
    reviewedVersion: null,
    reviewedAt: null,
    summaryVersion: 1,
    summary: {
      thresholds: 'text',
      parcours: n % 2 === 0 ? 'MPI' : null,
      wishes: ['MPI', 'CPD'],
      entryYear: 2025,
      semester: { kind: 'study', number: 1 + (n % 6), attempt: 1, academicYear: 2025 },
      ects: { earned: n % 180, total: 180 },
      risk: { level: n % 3 === 0 ? 'belowCourse' : 'onCourse', year: 2, passage: 'open', needed: 1140, estimate: false },
      load: { semester: 'S3', minutes: 2280, overWeeks: 2 },
      diagnostics: { error: 2, warning: 3, info: 1, setAside: 1 }
    },
    digest: { verdicts: [], comments: 0, openComments: 0, suggestions: { open: 0, accepted: 0, takenBack: 0, rejected: 0 } },
    ...changes
  }
}
