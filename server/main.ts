import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readGazetteer } from './host/gazetteer';
import { loadJiebaSegmenter } from './host/jiebaSegmenter';
import { startServer } from './server';

/** The transport is the command line's: `--stdio`, `--node-ipc` or `--socket=…`. */
const connection = createConnection(ProposedFeatures.all);
startServer(connection, { readGazetteer, loadSegmenter: loadJiebaSegmenter });
