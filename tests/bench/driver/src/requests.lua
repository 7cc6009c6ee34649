-- Sends prebuilt requests one after the other, again and again, and prints what came of it as JSON.
-- Arguments: the file with the requests, each ended by a zero byte; the place to begin at.
local requests, count, at = {}, 0, 0

function init(args)
  local file = assert(io.open(args[1], "rb"))
  for request in file:read("*a"):gmatch("[^%z]+") do
    count = count + 1
    requests[count] = request
  end
  file:close()
  at = tonumber(args[2]) % count
end

function request()
  at = at % count + 1
  return requests[at]
end

function done(summary, latency, _)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests":%d,"bytes":%d,"us":%d,"p50":%.0f,"p99":%.0f,"max":%.0f,"connect":%d,"read":%d,"write":%d,"timeout":%d,"status":%d}\n',
    summary.requests, summary.bytes, summary.duration, latency:percentile(50), latency:percentile(99), latency.max,
    errors.connect, errors.read, errors.write, errors.timeout, errors.status))
end
