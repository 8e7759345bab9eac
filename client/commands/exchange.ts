import * as vscode from 'vscode';
import type { Decider } from '../annotations/decider';
import type { Labels } from '../annotations/labels';
import { createExportPreview } from '../previewExport';
import { Reports } from '../reports';
import { copyAnnotations, exportAnnotations } from './exportAnnotations';
import { exportFolder } from './exportFolder';
import { importAnnotations } from './importAnnotations';

/** Registers the commands with which annotations leave VS Code and come back. @param memory keeps the last format */
export function registerExchange(memory: vscode.Memento, decider: Decider, labels: Labels): vscode.Disposable {
  const { model } = decider;
  const { client } = model;
  const reports = new Reports();
  const commands: Readonly<Record<string, (request: unknown) => unknown>> = {
    exportAnnotations: (request) => exportAnnotations(client, memory, request),
    exportFolder: (request) => exportFolder(client, memory, reports, request),
    copyAnnotations: () => copyAnnotations(client, memory),
    importAnnotations: (request) => importAnnotations({ decider, labels, reports }, request),
  };
  return vscode.Disposable.from(
    reports,
    createExportPreview(model, memory),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`articleAnnotator.${name}`, run)),
  );
}
