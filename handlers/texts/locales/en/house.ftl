away = Sorry. I was not working from { $since } to { $until }.
    You had something planned in that time, and you may not have been told everything. Write to us if anything went wrong.
away-staff = <b>I was away</b>
    From { $since } to { $until }.
    Told, because they had something planned then: { $people }
    Messages that were too late: { $late }
    Messages that may not have arrived: { $uncertain }
nightly = Yesterday. Messages sent: { $sent }. Not sent: { $failed }. People who do not get my messages: { $unreachable }.
