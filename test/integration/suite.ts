// Mocha's globals must be there before the tests are loaded, so the entry imports them late and together.
// The colours come first, for they measure the server's start.
import './colours';
import './detection';
import './hover';
import './outline';
import './structure';
import './deciding';
import './newsroom';
import './exporting';
import './exchange';
