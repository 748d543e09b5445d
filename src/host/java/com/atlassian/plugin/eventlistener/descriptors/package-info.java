/** The one class of Atlassian's plugin framework that the real event publisher cannot be linked without. */
@NullMarked
package com.atlassian.plugin.eventlistener.descriptors;

import org.jspecify.annotations.NullMarked;
