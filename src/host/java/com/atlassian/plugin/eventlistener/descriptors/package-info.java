/** One type that the real atlassian-event names and that is not published with it. */
@NullMarked
package com.atlassian.plugin.eventlistener.descriptors;

import org.jspecify.annotations.NullMarked;
