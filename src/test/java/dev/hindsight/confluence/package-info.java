/** Tests of what the plugin gives to Confluence. */
@NullMarked
package dev.hindsight.confluence;

import org.jspecify.annotations.NullMarked;
