package io.roadwatch.detector.decode;

import io.roadwatch.detector.decode.InterruptBlock.Trip;
import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import org.bytedeco.ffmpeg.global.avutil;

/** Says why a source cannot be opened or read, without FFmpeg's own texts, which repeat the address with its password. */
final class SourceFault {

    private static final int EPERM = -1;
    private static final int ENOENT = -2;
    private static final int EIO = -5;
    private static final int EACCES = -13;
    private static final int EISDIR = -21;
    private static final int EPIPE = -32;
    private static final int ENETUNREACH = -101;
    private static final int ECONNABORTED = -103;
    private static final int ECONNRESET = -104;
    private static final int ETIMEDOUT = -110;
    private static final int ECONNREFUSED = -111;
    private static final int EHOSTDOWN = -112;
    private static final int EHOSTUNREACH = -113;

    private SourceFault() {}

    /** @param error FFmpeg's, below 0 */
    static DecodeException opening(StreamAddress address, int error) {
        if (address instanceof StreamAddress.LocalFile) {
            FaultCode code = codeOfFile(error);
            return new DecodeException(code, textOfFile(code));
        }
        FaultCode code = codeOfNetwork(error);
        if (code == FaultCode.NO_VIDEO) { // a camera that boots may send its sound first
            return new DecodeException(FaultCode.MALFORMED, "no video arrives");
        }
        if (error == avutil.AVERROR_HTTP_OTHER_4XX() && !address.live()) { // also the egress proxy's way to say so
            return new DecodeException(code, "the host refuses, or it leads to a host that is not allowed");
        }
        return new DecodeException(code, textOf(code));
    }

    /** What FFmpeg was stopped for. */
    static DecodeException tripped(Trip trip, FaultCode late) {
        if (trip == Trip.REDIRECTED) {
            return new DecodeException(
                    FaultCode.ADDRESS_REFUSED, "the camera redirects elsewhere; declare the address it redirects to");
        }
        FaultCode code = trip == Trip.DEADLINE ? late : FaultCode.CONNECTION_LOST;
        return new DecodeException(code, trip == Trip.DEADLINE ? textOf(code) : "reading was given up");
    }

    static DecodeException reading(int error) {
        FaultCode code = FaultCode.CONNECTION_LOST;
        if (error == ETIMEDOUT) {
            code = FaultCode.STALLED;
        } else if (error == avutil.AVERROR_INVALIDDATA()) {
            code = FaultCode.MALFORMED;
        }
        return new DecodeException(code, textOf(code));
    }

    static DecodeException of(FaultCode code) {
        return new DecodeException(code, textOf(code));
    }

    private static FaultCode codeOfFile(int error) {
        boolean unreadable = switch (error) {
            case EPERM, ENOENT, EACCES, EISDIR, EIO -> true;
            default -> false;
        };
        return unreadable ? FaultCode.FILE_UNREADABLE : codeOfContent(error, FaultCode.NO_VIDEO);
    }

    private static FaultCode codeOfNetwork(int error) {
        return switch (error) {
            case ECONNREFUSED -> FaultCode.CONNECTION_REFUSED;
            case EHOSTUNREACH, ENETUNREACH, EHOSTDOWN -> FaultCode.UNREACHABLE;
            case ETIMEDOUT -> FaultCode.OPEN_TIMED_OUT;
            case EIO, EPIPE, ECONNRESET, ECONNABORTED -> FaultCode.SERVER_ERROR;
            default -> codeOfAnswer(error);
        };
    }

    /** FFmpeg uses these for RTSP too. */
    private static FaultCode codeOfAnswer(int error) {
        if (error == avutil.AVERROR_HTTP_UNAUTHORIZED() || error == avutil.AVERROR_HTTP_FORBIDDEN()) {
            return FaultCode.UNAUTHORIZED;
        }
        if (error == avutil.AVERROR_HTTP_NOT_FOUND()) {
            return FaultCode.NOT_FOUND;
        }
        boolean refused = error == avutil.AVERROR_HTTP_BAD_REQUEST()
                || error == avutil.AVERROR_HTTP_TOO_MANY_REQUESTS()
                || error == avutil.AVERROR_HTTP_OTHER_4XX()
                || error == avutil.AVERROR_HTTP_SERVER_ERROR()
                || error == avutil.AVERROR_EOF();
        return refused ? FaultCode.SERVER_ERROR : codeOfContent(error, FaultCode.MALFORMED);
    }

    private static FaultCode codeOfContent(int error, FaultCode otherwise) {
        if (error == avutil.AVERROR_DECODER_NOT_FOUND() || error == avutil.AVERROR_PATCHWELCOME()) {
            return FaultCode.UNSUPPORTED_CODEC;
        }
        return error == avutil.AVERROR_STREAM_NOT_FOUND() ? FaultCode.NO_VIDEO : otherwise;
    }

    private static String textOfFile(FaultCode code) {
        return switch (code) {
            case FILE_UNREADABLE -> "the file is missing or cannot be read";
            case NO_VIDEO -> "the file is not a video that can be decoded";
            default -> textOf(code);
        };
    }

    private static String textOf(FaultCode code) {
        return switch (code) {
            case HOST_UNKNOWN -> "the name of the host could not be looked up in time";
            case UNREACHABLE -> "the host cannot be reached";
            case CONNECTION_REFUSED -> "nobody listens on the port";
            case OPEN_TIMED_OUT -> "the source did not begin to deliver in time";
            case UNAUTHORIZED -> "user or password are missing or wrong";
            case NOT_FOUND -> "the host does not know the path";
            case SERVER_ERROR -> "the host answers with an error, or not at all";
            case NO_VIDEO -> "the source holds no video";
            case UNSUPPORTED_CODEC -> "the video is of a codec that cannot be decoded here";
            case MALFORMED -> "what arrives is not a video that can be decoded";
            case NO_PICTURES -> "something arrives, but no picture can be made of it";
            case STALLED -> "the connection stands, but no video arrives";
            default -> "the connection was lost";
        };
    }
}
