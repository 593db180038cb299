// Makes every breach of the page's policy a failure of the test that caused it.
addEventListener('securitypolicyviolation', (event) => {
  // WebKit asks for this by itself, whatever the page is.
  if (event.blockedURI === `${location.origin}/favicon.ico`) return;
  const where = event.sourceFile ? ` at ${event.sourceFile}:${event.lineNumber}` : '';
  reportError(
    new Error(
      `Content-Security-Policy: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}${where}`,
    ),
  );
});
