/// Many workspaces and a few servers in one thread, in a time of their own and by a seed: the real core of sync, the real reception, real
/// journals on disks that fail, and a network that loses, doubles, delays, reorders and tears. Whatever happened, in the end all must agree
/// and nothing be lost.
@NullMarked
package stageline.sync.simulation;

import org.jspecify.annotations.NullMarked;
