import type { Connection } from 'vscode-languageserver/node';

/** What an editor can set for the server, per resource: `articleAnnotator.*`. */
export interface Settings {
  readonly inlayHints: { readonly figures: boolean; readonly dates: boolean };
}

const DEFAULTS: Settings = { inlayHints: { figures: true, dates: true } };

/** The settings of resources, asked from the client and kept until it says that they changed. */
export interface SettingsSource {
  of(uri: string): Promise<Settings>;
  changed(): void;
}

/** @param supported whether the client answers `workspace/configuration`; without it the defaults hold */
export function createSettings(connection: Connection, supported: () => boolean): SettingsSource {
  const kept = new Map<string, Promise<Settings>>();

  async function ask(uri: string): Promise<Settings> {
    const found: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: 'articleAnnotator' });
    const { inlayHints = {} } = (found ?? {}) as { readonly inlayHints?: Partial<Settings['inlayHints']> };
    return { inlayHints: { ...DEFAULTS.inlayHints, ...inlayHints } };
  }

  return {
    of(uri) {
      if (!supported()) return Promise.resolve(DEFAULTS);
      const settings = kept.get(uri) ?? ask(uri);
      kept.set(uri, settings);
      return settings;
    },
    changed() {
      kept.clear();
    },
  };
}
