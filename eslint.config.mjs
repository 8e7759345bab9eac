import js from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.tools/', '.vscode-test/', '**/*.mjs', '**/*.mts', '**/*.cjs'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['core', 'protocol', 'server', 'client', 'tools', 'model', 'test', 'bench'].map(
          (dir) => `${dir}/tsconfig.json`,
        ),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      '@typescript-eslint/consistent-type-imports': 'error',
      // RegExp groups and index access are checked by noUncheckedIndexedAccess; the rule reports those checks as needless.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // Takes interfaces of VS Code and Node for classes of ours.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Tests and comments show text as it is set, ideographic spaces included.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_' }],
      'no-irregular-whitespace': ['error', { skipStrings: true, skipComments: true, skipTemplates: true }],
    },
  },
  // Loops over typed arrays whose every index is in range; training lives in them.
  { files: ['model/train/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  {
    // The core is pure: what it needs from outside is handed in.
    files: ['core/**'],
    rules: { 'no-restricted-globals': ['error', 'process', 'console', 'setTimeout', 'Date', 'performance'] },
  },
);
