import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import { rules } from './eslint-rules.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
const tester = new RuleTester();
const found = [{ messageId: 'found' }];

tester.run('no-japanese', rules['no-japanese'], {
  valid: ['say(words.title); // 対話の記録', 'const arrow = "→";'],
  invalid: [
    { code: 'html`<h2>対話の記録</h2>`', errors: found },
    { code: 'say("保存しました")', errors: found },
    { code: 'text.match(/[０-９]/)', errors: found },
  ],
});

tester.run('no-inline-style', rules['no-inline-style'], {
  valid: ['html`<p class="style">${a}</p>`', 'css`p { color: red }`'],
  invalid: [
    { code: 'html`<p style="color: red"></p>`', errors: found },
    { code: 'html`<p style=${a}></p>`', errors: found },
    { code: 'svg`<style>p {}</style>`', errors: found },
  ],
});
