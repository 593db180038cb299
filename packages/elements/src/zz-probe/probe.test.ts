import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport, emulateMedia } from '@web/test-runner-commands';
import { LitElement, css } from 'lit';
import { customElement, property } from 'lit/decorators.js';
@customElement('zz-probe')
class ZzProbe extends LitElement {
  static override styles = css`:host{display:block;color:#222}`;
  @property() name = 'a';
  override render() { return html`<label>名前 <input .value=${this.name} /></label>`; }
}
describe('<zz-probe>', () => {
  it('renders', async () => {
    const el = await fixture<ZzProbe>(html`<zz-probe name="b"></zz-probe>`);
    expect(el.renderRoot.querySelector('input')!.value).to.equal('b');
    await expect(el).to.be.accessible();
    await setViewport({ width: 400, height: 800 });
    await emulateMedia({ colorScheme: 'dark' });
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
    await emulateMedia({ colorScheme: 'light' });
    el.renderRoot.querySelector('input')!.focus();
    await sendKeys({ type: 'x' });
    expect(el.renderRoot.querySelector('input')!.value).to.equal('bx');
  });
  it('dom diff', async () => {
    const el = await fixture<ZzProbe>(html`<zz-probe name="b"></zz-probe>`);
    expect(el).dom.to.equal('<zz-probe name="b"></zz-probe>');
  });
  it('violates style', async () => {
    const d = document.createElement('div'); d.setAttribute('style', 'color:red'); document.body.append(d);
    await new Promise(r=>setTimeout(r,50));
  });
  it('violates eval', async () => { let ok=false; try { new Function('1')() } catch { ok = true } expect(ok).to.equal(true); await new Promise(r=>setTimeout(r,50)); });
  it('violates innerHTML', async () => { let ok=false; try { document.body.innerHTML='<b>x'; } catch { ok = true } expect(ok).to.equal(true); await new Promise(r=>setTimeout(r,50)); });
  it('fails', () => { expect(1).to.equal(2); });
});
