package dev.hindsight.frame;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;

/** An introspector that lets templates read maps and walk lists, and nothing else. Velocity makes it by its name. */
public final class PlainValuesOnly extends UberspectImpl {
    @Override
    public VelMethod getMethod(Object object, String name, Object[] arguments, Info info) {
        throw new AssertionError("A template calls " + name + " at " + info);
    }

    @Override
    public VelPropertyGet getPropertyGet(Object object, String name, Info info) throws Exception {
        if (!(object instanceof Map)) {
            throw new AssertionError("A template reads " + name + " of no map at " + info);
        }
        return super.getPropertyGet(object, name, info);
    }

    @Override
    public VelPropertySet getPropertySet(Object object, String name, Object value, Info info) {
        throw new AssertionError("A template sets " + name + " at " + info);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Iterator getIterator(Object object, Info info) throws Exception {
        if (!(object instanceof List)) {
            throw new AssertionError("A template walks over no list at " + info);
        }
        return super.getIterator(object, info);
    }
}
