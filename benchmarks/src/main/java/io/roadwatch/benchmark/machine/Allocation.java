package io.roadwatch.benchmark.machine;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What the threads of another JVM have allocated on its heap; asked over the JVM's own management interface. */
public final class Allocation implements AutoCloseable {

    private final JMXConnector connector;
    private final ThreadMXBean threads;

    /** @param process a JVM of the same user */
    @SuppressWarnings("BanJNDI") // the address is that of a process which this one has started
    public Allocation(ProcessHandle process) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
            machine.detach();
            this.connector = JMXConnectorFactory.connect(address);
            MBeanServerConnection connection = connector.getMBeanServerConnection();
            this.threads = ManagementFactory.newPlatformMXBeanProxy(
                    connection, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
        } catch (IOException | AttachNotSupportedException e) {
            throw new IllegalStateException("the JVM %d cannot be asked".formatted(process.pid()), e);
        }
    }

    /** @return bytes that each thread has allocated since it began, by its id; of threads that live */
    public Map<Long, Long> byThread() {
        long[] ids = threads.getAllThreadIds();
        long[] allocated = threads.getThreadAllocatedBytes(ids);
        Map<Long, Long> bytes = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            bytes.put(ids[i], allocated[i]);
        }
        return bytes;
    }

    /** @return bytes that were allocated since an earlier look, by the threads that still live */
    public long since(Map<Long, Long> earlier) {
        return byThread().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - earlier.getOrDefault(thread.getKey(), 0L))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new IllegalStateException("the connection cannot be closed", e);
        }
    }
}
