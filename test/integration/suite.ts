// Mocha's globals must be there before the tests are loaded, so the entry imports them late and together.
import './detection';
import './colours';
import './hover';
import './outline';
import './exporting';
