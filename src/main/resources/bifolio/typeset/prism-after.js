// Prism.highlight without its printing: Java walks the tokens.
function tokensOf(code, language) {
  var env = {code: code, grammar: Prism.languages[language], language: language};
  Prism.hooks.run('before-tokenize', env);
  env.tokens = Prism.tokenize(env.code, env.grammar);
  Prism.hooks.run('after-tokenize', env);
  return env.tokens;
}
