/// Tests of what every screen shares.
package stageline.desktop.common;
