away = Sorry. I was not working from { $since } to { $until }.
    You had something planned in that time, and you may not have been told everything. Write to us if anything went wrong.
away-staff = <b>I was away</b>
    From { $since } to { $until }.
    Told, because they had something planned then: { $people }
    Messages that were too late: { $late }
    Messages that may not have arrived: { $uncertain }
nightly = Yesterday. Messages sent: { $sent }. Not sent: { $failed }. People who do not get my messages: { $unreachable }.
dates-heard = Message sent to { $sent } of { $all }.
dates-heard-waiting = On their way: { $n }
dates-heard-blocked = Do not get our messages. Please call: { $n }
dates-heard-failed = Did not arrive: { $n }
dates-heard-uncertain = May not have arrived: { $n }
dates-heard-skipped = No longer needed: { $n }
dates-refresh-button = Look again
