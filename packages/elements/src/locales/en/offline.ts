import type { Messages } from '../registry.js';

export const offline: Messages['offline'] = {
  name: 'Kept for offline',
  states: {
    starting: 'Checking',
    off: 'Not kept on this device',
    locked: 'Sealed and closed',
    open: 'Opens offline too',
    openWithoutPin: 'Kept on this device',
    queued: (count) => `Safe on this device, ${count} waiting to send`,
    decisions: (count) =>
      count === 1 ? '1 record needs your decision' : `${count} records need your decision`,
  },
  reasons: {
    'insecure-origin':
      'This page was opened over an unencrypted connection (http). While connected, what you write is kept on the server.',
    'no-storage':
      'This browser does not allow keeping anything on the device. While connected, everything works.',
    unsupported: 'This browser is too old to seal anything on the device. While connected, everything works.',
    storage: 'The storage of this device does not open. While connected, everything works.',
    server: 'The server cannot hold the key of this device. While connected, everything works.',
    'no-network': 'No signal. With a PIN it can be opened here.',
    'not-signed-in':
      'You are not signed in. With a PIN it can be opened here; once signed in, it opens without one.',
    'unknown-key': 'The server does not know the key of this device. With a PIN it can be opened here.',
    revoked: 'This device was removed from another device.',
    lost: 'No key is left for what lies here. Words that were not sent cannot be opened any more.',
    expired: 'The days offline are over, or another tab has closed it.',
    'signed-out': 'Signed out.',
    'another-person': 'Somebody else is signed in. The records of the one before stay sealed.',
  },
  lockedWithoutPin: {
    'no-network':
      'No signal. This device has no PIN, so it cannot be opened here: open it again where there is a signal. What was written stays sealed.',
    'not-signed-in': 'You are not signed in. Once signed in, it opens.',
  },
  withoutPin:
    'There is no PIN yet. Where there is no signal, this page cannot show its records once it is reopened.',
  days: (count) =>
    count > 0
      ? `It opens offline for ${count} more ${count === 1 ? 'day' : 'days'}.`
      : 'It opens offline until today.',
  notKept:
    'The browser does not promise to keep what lies here; it may delete it when room gets scarce. Send it soon.',
  notOnDevice: (count) =>
    `${count} ${count === 1 ? 'entry is' : 'entries are'} not safe on this device yet. Please do not close this page.`,

  waiting: (count) => `Waiting to be sent: ${count}`,
  waitingNote: 'What you wrote is safe on this device and will be sent in order once connected.',
  waitingFor: {
    network: 'The server cannot be reached.',
    intermediary: 'A Wi-Fi sign-in page or a proxy answers in place of the server.',
    session: 'Your sign-in has expired. It is sent once you sign in.',
    server: 'The server does not answer.',
    device: 'The storage of this device does not answer.',
  },
  kinds: {
    company: 'Company',
    engagement: 'Engagement',
    dialogue: 'Dialogue',
    'wall-diagnosis': 'Wall diagnosis',
    'benchmark-sheet': 'Benchmark sheet',
    attachment: 'Photo',
  },
  otherKind: 'Record',
  words: (count) => (count === 1 ? ' (1 note)' : ` (${count} notes)`),
  withdrawal: ' (withdrawal)',
  unreadable: 'Its seal is broken; it cannot be read',

  decide: (count) => `Waiting for your decision: ${count}`,
  decideNote: 'Nothing is lost. Once you choose, the rest is sent.',
  overlap: (name) => `${name || 'Someone else'} changed the same place.`,
  overlapNote: 'The other version stays in the history.',
  refused: 'The server answered that it cannot take this as it is.',
  mine: 'You',
  theirs: (name) => name || 'Someone else',
  removed: '(removed)',
  choices: {
    'keep-mine': 'Keep mine',
    'take-theirs': 'Take the other version',
    'keep-both': 'Keep both',
    'give-up': 'Give this change up',
    again: 'Send again',
  },
  giveUpAsk: 'Given up, this change does not reach the server. You can save it to a file first.',
  giveUp: 'Give it up',

  pin: {
    label: 'PIN',
    current: 'Current PIN',
    next: 'New PIN',
    repeat: 'New PIN, once more',
    person: 'Who opens it',
    personHere: (label, day) => `${label} (last used ${day})`,
    unnamed: (place) => `Person ${place}`,
    hint: 'Six characters or more. A few words in a row are far harder to guess than digits.',
    tries: (count) =>
      `After ${count} more wrong ${count === 1 ? 'try' : 'tries'} the PIN opens nothing any more.`,
    wait: (seconds) =>
      `Please try again in ${seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`}.`,
    wrong: 'The PIN is not right.',
    destroyed:
      'The PIN does not open it any more. Sign in where there is a signal. The records are not lost.',
    'not-offline':
      'The days offline are over. Sign in where there is a signal, and it opens. The records are not lost.',
    'no-pin': 'There is no PIN on this device. Sign in where there is a signal, and it opens.',
    'too-short': 'The PIN is too short. Use six characters or more.',
    'too-simple': 'Repeated digits and runs cannot be used. Example: three words in a row',
    unequal: 'The two new PINs differ.',
    none: 'There is no place on this device yet. Please try again once connected.',
    unknown: 'The server does not know the key of this device. Sign in again, then try once more.',
    revoked: 'This device was removed. No PIN can be set.',
    needsNetwork: 'The PIN was not set. Sign in where there is a signal, then try again.',
    done: 'The PIN is set.',
  },
  warning: {
    title: 'Please read this before you set a PIN.',
    lost: 'If the PIN is forgotten and the key on the server is gone too, nobody can open what lies on this device; neither can we. What the server has comes back with the next sign-in. Words that were not sent are lost.',
    browser: 'The same holds if the browser deletes its storage.',
    thief:
      'If the device is stolen and its files are copied, a PIN of six digits is found within minutes. Use disk encryption (such as BitLocker) or a long PIN.',
  },
  signOut: {
    ask: (count) =>
      `${count} ${count === 1 ? 'record is' : 'records are'} not sent yet. What shall become of it?`,
    askNone: 'Ends reading and writing on this device. The records stay sealed until you open them again.',
    keepNote: 'What stays sealed is sent when you open it again. Nobody else can read it.',
    exportNote: 'The file can be read by anybody who has it. Mind where you put it.',
    keep: 'Keep it sealed and sign out',
    export: 'Save to a file and sign out',
    discard: 'Delete it unsent and sign out',
    discardAsk: (count) =>
      `${count} ${count === 1 ? 'change is' : 'changes are'} deleted without being sent. This cannot be undone.`,
    discardSure: 'Delete and sign out',
    sure: 'Sign out',
  },
  purge: {
    ask: 'Deleting what cannot be opened makes room for keeping records again. The server’s records stay as they are.',
    sure: 'Delete and start anew',
  },
  actions: {
    send: 'Try sending now',
    export: 'Save to a file',
    open: 'Open',
    setPin: 'Set a PIN',
    newPin: 'Set another PIN',
    changePin: 'Change the PIN',
    signOut: 'Sign out',
    purge: 'Delete from this device',
    save: 'Set it',
    change: 'Change it',
    cancel: 'Cancel',
  },
  working: 'One moment',
  sent: 'Everything was sent.',
  exported: 'Saved to a file.',
  failed: 'That did not work. Please try again.',
  file: (day) => `unsent-records-${day}.json`,
};
