/**
 * What the page said before it was killed, and what must therefore be found: on the device after each kill, and on the
 * server at the end. In every dialogue the n-th write adds the note `n`, so that a note lost, doubled or out of order shows.
 */
export class Ledger {
  /** The number of the last note that was tried, and of the last one that was acknowledged, by dialogue. */
  #dialogues = new Map();
  /** @type {string[]} what was wrong, in words */
  faults = [];

  get dialogues() {
    return [...this.#dialogues.keys()];
  }

  get acknowledged() {
    return [...this.#dialogues.values()].reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  }

  tell(what, id, number) {
    const known = this.#dialogues.get(id) ?? { tried: 0, acknowledged: 0 };
    this.#dialogues.set(id, { ...known, [what]: number });
  }

  /** The device, opened again after a kill: what was acknowledged is there, and nothing that was never written. */
  checkDevice(id, texts) {
    this.#checkNotes(`device, ${id}`, id, texts ?? []);
  }

  /**
   * The server, when nothing waits any more.
   *
   * @param {{ id: string, revisions: string[][] }[]} dialogues every dialogue, with the notes of each revision, oldest first
   */
  checkServer(dialogues) {
    for (const id of this.dialogues) {
      const kept = dialogues.filter((dialogue) => dialogue.id === id);
      const where = `server, ${id}`;
      if (kept.length > 1) this.faults.push(`${where}: is there ${kept.length} times`);
      this.#checkNotes(where, id, kept[0]?.revisions.at(-1) ?? []);
      let before = 0;
      for (const [index, texts] of (kept[0]?.revisions ?? []).entries()) {
        const revision = `${where}, revision ${index + 1}`;
        if (!isCount(texts)) this.faults.push(`${revision}: ${texts} instead of 1, 2, 3 …`);
        if (texts.length <= before) this.faults.push(`${revision}: adds nothing to ${before} notes`);
        before = texts.length;
      }
    }
    for (const { id } of dialogues)
      if (!this.#dialogues.has(id)) this.faults.push(`server, ${id}: nobody wrote it`);
  }

  #checkNotes(where, id, texts) {
    const { tried, acknowledged } = this.#dialogues.get(id);
    if (!isCount(texts)) this.faults.push(`${where}: ${texts} instead of 1, 2, 3 …`);
    if (texts.length < acknowledged)
      this.faults.push(`${where}: ${texts.length} notes of ${acknowledged} that were acknowledged`);
    if (texts.length > tried) this.faults.push(`${where}: ${texts.length} notes of ${tried} that were tried`);
  }
}

const isCount = (texts) => texts.every((text, index) => text === String(index + 1));
