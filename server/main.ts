import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadJiebaSegmenter } from './host/jiebaSegmenter';
import { readNewsResources } from './host/newsResources';
import { startServer } from './server';

/** The transport is the command line's: `--stdio`, `--node-ipc` or `--socket=…`. */
const connection = createConnection(ProposedFeatures.all);
startServer(connection, { readNewsResources, loadSegmenter: loadJiebaSegmenter });
