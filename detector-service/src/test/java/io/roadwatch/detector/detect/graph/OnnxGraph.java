package io.roadwatch.detector.detect.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * A model under construction. Fields are those of {@code onnx.proto}.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 */
public final class OnnxGraph {

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;

    private final Proto graph = new Proto().text(2, "test");
    private final Proto model = new Proto().number(1, IR_VERSION);

    /** @param shape -1 for an open dimension */
    public OnnxGraph input(String name, ElementType type, long... shape) {
        graph.message(11, valueInfo(name, type, shape));
        return this;
    }

    /** @param shape -1 for an open dimension */
    public OnnxGraph output(String name, ElementType type, long... shape) {
        graph.message(12, valueInfo(name, type, shape));
        return this;
    }

    public OnnxGraph floats(String name, List<Integer> shape, float... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        return initializer(name, ElementType.FLOAT, shape, raw);
    }

    public OnnxGraph longs(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(values);
        return initializer(name, ElementType.INT64, List.of(values.length), raw);
    }

    private OnnxGraph initializer(String name, ElementType type, List<Integer> shape, ByteBuffer raw) {
        Proto tensor = new Proto();
        shape.forEach(size -> tensor.number(1, size));
        graph.message(5, tensor.number(2, type.code).text(8, name).bytes(9, raw.array()));
        return this;
    }

    /** @param inputs names, separated by spaces */
    public OnnxGraph node(String operator, String inputs, String output, Attribute... attributes) {
        Proto node = new Proto();
        Arrays.stream(inputs.split(" ")).forEach(input -> node.text(1, input));
        node.text(2, output).text(4, operator);
        Arrays.stream(attributes).forEach(attribute -> node.message(5, attribute.proto()));
        graph.message(1, node);
        return this;
    }

    public OnnxGraph metadata(String key, String value) {
        model.message(14, new Proto().text(1, key).text(2, value));
        return this;
    }

    public Path write(Path file) {
        Proto whole = new Proto()
                .bytes(7, graph.toBytes())
                .message(8, new Proto().text(1, "").number(2, OPSET));
        try {
            Files.write(file, model.toBytes());
            return Files.write(file, whole.toBytes(), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Proto valueInfo(String name, ElementType type, long... shape) {
        Proto dimensions = new Proto();
        for (int i = 0; i < shape.length; i++) {
            Proto size = shape[i] < 0 ? new Proto().text(2, name + "_" + i) : new Proto().number(1, shape[i]);
            dimensions.message(1, size);
        }
        Proto tensor = new Proto().number(1, type.code).message(2, dimensions);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }

    /** An attribute of a node: whole numbers, one or a list. */
    public record Attribute(String name, boolean list, List<Long> values) {

        private static final int NUMBER = 2;
        private static final int NUMBERS = 7;

        public static Attribute of(String name, long value) {
            return new Attribute(name, false, List.of(value));
        }

        public static Attribute list(String name, Long... values) {
            return new Attribute(name, true, List.of(values));
        }

        Proto proto() {
            Proto proto = new Proto().text(1, name);
            values.forEach(value -> proto.number(list ? 8 : 3, value));
            return proto.number(20, list ? NUMBERS : NUMBER);
        }
    }
}
